import type { PlainDate } from '../../calendar/plain-date.js';
import { effectOfKind } from '../../treaty/model/kinds/kinds.js';
import type { Effect } from '../../treaty/model/kinds/treaty-kind.js';
import type { Participation } from '../../treaty/model/interpretation.js';
import type { Act } from '../../treaty/model/state.js';

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
    for (const act of acts) {
      if (act.towards === undefined || act.territory !== null || act.date > asOf) continue;
      const key = `${code} ${act.towards}`;
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

/** The day from which an act is taken back by one that does so; null where it is not. */
export function takenBackOn(act: Act, among: readonly Act[], effect: Effect): PlainDate | null {
  const back = among.find((each) => effectOfKind(each.kind) === effect && each.date >= act.date);
  return back === undefined ? null : (back.effective ?? back.date);
}
