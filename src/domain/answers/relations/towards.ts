import type { PlainDate } from '../../calendar/plain-date.js';
import { effectOfKind } from '../../treaty/model/kinds/kinds.js';
import type { Participation } from '../../treaty/model/interpretation.js';
import type { Act } from '../../treaty/model/state.js';
import { inLegalOrder } from '../../treaty/reading/timeline/order.js';
import { meantBy } from '../../treaty/reading/timeline/said.js';

/** Acts of one participant that are directed to another. */
export interface Towards {
  /** Those by any of some codes to any of others, in legal order. */
  readonly between: (by: readonly string[], towards: readonly string[]) => readonly Act[];
  /** The day from which an acceptance is withdrawn, by a declaration or a denunciation limited to the counterpart. */
  readonly withdrawnFrom: (acceptance: Act) => PlainDate | null;
}

/**
 * The acts with a participant they are directed to, dated by a day. Looked up by pair, as there are some ten thousand
 * pairs to a treaty.
 */
export function actsTowards(participations: Iterable<Participation>, asOf: PlainDate): Towards {
  const found = new Map<string, Act[]>();
  const ends = new Map<Act, PlainDate>();
  for (const { code, acts, parts } of participations) {
    for (const { act, until, endedBy } of parts)
      if (until !== null && endedBy !== null && endedBy.date <= asOf) ends.set(act, until);
    const meant = counterpartsMeant(acts);
    for (const act of acts) {
      const counterpart = act.towards ?? meant.get(act);
      if (counterpart === undefined || act.territory !== null || act.date > asOf) continue;
      const key = `${code} ${counterpart}`;
      const own = found.get(key);
      if (own === undefined) found.set(key, [act]);
      else own.push(act);
    }
  }
  return {
    between: (by, towards) => by.flatMap((one) => towards.flatMap((other) => found.get(`${one} ${other}`) ?? [])),
    withdrawnFrom: (acceptance) => ends.get(acceptance) ?? null,
  };
}

/**
 * The objections among the acts between two that are withdrawn, with the day from which they are. A withdrawal is that
 * of one objection (VCLT art. 22(2)).
 */
export function objectionsTakenBack(between: readonly Act[]): ReadonlyMap<Act, PlainDate> {
  const ends = new Map<Act, PlainDate>();
  let standing: readonly Act[] = [];
  for (const act of inLegalOrder(between)) {
    const effect = effectOfKind(act.kind);
    if (effect === 'objects') standing = [...standing, act];
    if (effect !== 'takes-objection-back') continue;
    const taken = standing.find(({ text }) => text !== null && text === act.text) ?? standing.at(-1);
    if (taken === undefined) continue;
    ends.set(taken, act.effective ?? act.date);
    standing = standing.filter((each) => each !== taken);
  }
  return ends;
}

/** Of withdrawals that name no counterpart, that of the objection which they take back. */
function counterpartsMeant(acts: readonly Act[]): ReadonlyMap<Act, string> {
  const meant = new Map<Act, string>();
  let standing: readonly Act[] = [];
  for (const act of acts) {
    const effect = effectOfKind(act.kind);
    if (effect === 'objects') standing = [...standing, act];
    if (effect !== 'takes-objection-back') continue;
    const taken = meantBy(act, standing);
    if (taken === undefined) continue;
    standing = standing.filter((each) => each !== taken);
    if (act.towards === undefined && taken.towards !== undefined) meant.set(act, taken.towards);
  }
  return meant;
}
