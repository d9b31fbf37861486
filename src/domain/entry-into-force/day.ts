import { applyDelay } from '../calendar/delay.js';
import type { PlainDate } from '../calendar/plain-date.js';
import { effectOfKind } from '../treaty/model/kinds/kinds.js';
import type { Effect } from '../treaty/model/kinds/treaty-kind.js';
import type { Act } from '../treaty/model/state.js';
import type { Treaty } from '../treaty/model/treaty.js';
import type { Day } from '../treaty/model/clause.js';

/**
 * A day of a clause as a date; null where the event it is counted from has no date. `ownActs`: the treaty's own, for
 * communications.
 */
export function dateOfDay(day: Day, { adopted, opened }: Treaty, ownActs: readonly Act[] = []): PlainDate | null {
  if (typeof day === 'string') return day;
  const from =
    day.from === 'adoption' ? adopted : day.from === 'opening' ? opened : firstDateOf('communicates', ownActs);
  return from === null ? null : applyDelay(day.after, from);
}

/** The date of the first act with an effect; null where there is none. */
export function firstDateOf(effect: Effect, acts: readonly Act[]): PlainDate | null {
  const dates = acts.filter(({ kind }) => effectOfKind(kind) === effect).map(({ date }) => date);
  return dates.sort()[0] ?? null;
}
