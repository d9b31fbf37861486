import type { Refusal } from '../../refusal.js';
import type { Interpretation, Irregularity } from '../model/interpretation.js';
import type { Act } from '../model/state.js';

/**
 * What speaks against supposed acts: the irregularities that their participants have with them and not without them.
 * Those of the supposed acts themselves come first, in their order; then those of recorded acts that they would leave
 * irregular. Null where there is none.
 */
export function objectionToSupposed(
  acts: readonly Act[],
  before: Interpretation,
  after: Interpretation,
): Refusal | null {
  const codes = [...new Set(acts.map(({ participant }) => participant ?? ''))];
  const fresh = codes.flatMap((code) => freshIrregularities(code, before, after));
  if (fresh.length === 0) return null;
  for (const { eventId } of acts) {
    const own = fresh.find(({ act }) => act.eventId === eventId);
    if (own !== undefined) return { code: own.code, sentence: own.sentence, facts: { ...own.facts, pointer: eventId } };
  }
  const [first] = fresh;
  return first === undefined ? null : leavesIrregular(first, acts);
}

function freshIrregularities(code: string, before: Interpretation, after: Interpretation): readonly Irregularity[] {
  const keyOf = ({ act, code: why }: Irregularity) => `${act.eventId} ${why}`;
  const known = new Set(before.participations.get(code)?.irregular.map(keyOf));
  return (after.participations.get(code)?.irregular ?? []).filter((each) => !known.has(keyOf(each)));
}

function leavesIrregular({ act, code, sentence, facts }: Irregularity, acts: readonly Act[]): Refusal {
  const cause = acts.find(({ participant }) => participant === act.participant);
  const told = `It would leave the ${act.kind} of ${act.date} (event ${act.eventId}) irregular. ${sentence}`;
  return { code, sentence: told, facts: { ...facts, leavesIrregular: act.eventId, pointer: cause?.eventId ?? '' } };
}
