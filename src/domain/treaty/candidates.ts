import type { Candidate } from '../entry-into-force/counting/candidate.js';
import type { Participation } from './interpretation.js';
import { endOf } from './timeline/open-stint.js';
import type { Timeline } from './timeline/timeline.js';

/** The instruments of a participation that may count towards entry into force, one for each stint. */
export function candidatesOf({ code, kind, stints }: Participation): readonly Candidate[] {
  return stints.map(({ instrument, countedFrom, until }) => ({ participant: code, kind, act: instrument, from: countedFrom, until }));
}

/** The same of a timeline that waits for its verdict. */
export function candidatesIn({ where, stints }: Timeline): readonly Candidate[] {
  const { code, participant } = where;
  return stints.map((stint) => ({
    participant: code,
    kind: participant?.kind ?? 'state',
    act: stint.instrument,
    from: stint.countedFrom,
    until: endOf(stint)?.until ?? null,
  }));
}

/** Whether two participants' candidates are the same, so that no verdict can tell them apart. */
export function sameCandidates(some: readonly Candidate[], others: readonly Candidate[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ act, from, until }, i) => {
      const other = others[i];
      return act === other?.act && from === other.from && until === other.until;
    })
  );
}
