import type { Candidate } from '../../entry-into-force/counting/candidate.js';
import type { Recounted } from '../../entry-into-force/recount.js';
import type { Participation } from '../model/interpretation.js';
import { countedUntil } from './timeline/open-stint.js';
import type { Timeline } from './timeline/timeline.js';

/** The candidates of some participations, but for those that changed. */
export function candidatesAmong(
  participations: ReadonlyMap<string, Participation>,
  changed: readonly Recounted[],
): readonly Candidate[] {
  const candidates = changed.flatMap(({ is }) => is);
  for (const participation of participations.values())
    if (!changed.some(({ code }) => code === participation.code)) candidates.push(...candidatesOf(participation));
  return candidates;
}

/** The instruments of a participation that may count towards entry into force, one for each stint. */
function candidatesOf({ code, kind, stints }: Participation): readonly Candidate[] {
  return stints.map((stint) => ({
    participant: code,
    kind,
    act: stint.instrument,
    from: stint.countedFrom,
    until: stint.countedUntil,
  }));
}

/** The same of a timeline that waits for its verdict. */
export function candidatesIn({ where, stints }: Timeline): readonly Candidate[] {
  const { code, participant } = where;
  return stints.map((stint, i) => ({
    participant: code,
    kind: participant?.kind ?? 'state',
    act: stint.instrument,
    from: stint.countedFrom,
    until: countedUntil(stint, where, stints[i + 1]),
  }));
}

/** Timelines read again, by code; null: of one that no longer takes part. */
export type ReadAgain = ReadonlyMap<string, Timeline | null>;

/** Those whose candidates are others than before, so that a verdict may tell them apart. */
export function recountedIn(read: ReadAgain, before: ReadonlyMap<string, Participation>): readonly Recounted[] {
  const changed: Recounted[] = [];
  for (const [code, timeline] of read) {
    const participation = before.get(code);
    const [was, is] = [
      participation === undefined ? [] : candidatesOf(participation),
      timeline === null ? [] : candidatesIn(timeline),
    ];
    if (!sameCandidates(was, is)) changed.push({ code, was, is });
  }
  return changed;
}

function sameCandidates(some: readonly Candidate[], others: readonly Candidate[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ act, from, until }, i) => {
      const other = others[i];
      return act === other?.act && from === other.from && until === other.until;
    })
  );
}
