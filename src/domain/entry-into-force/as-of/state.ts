import type { PlainDate } from '../../calendar/plain-date.js';
import type { Interpretation, Verdict } from '../../treaty/model/interpretation.js';

/**
 * The state of entry into force on a day. `ended`: no longer in force. `unknown`: no clause is recorded and no date
 * declared by then, so that whether it is in force cannot be told.
 */
export type State = 'in-force' | 'date-fixed' | 'pending' | 'ended' | 'unknown';

/** The state on a day, from the date of entry into force as seen then, the day the treaty ended, and its verdict. */
export function stateOn(
  asOf: PlainDate,
  date: PlainDate | null,
  { endedOn, ways }: { readonly endedOn: PlainDate | null; readonly ways: Verdict['ways'] },
): State {
  if (endedOn !== null && endedOn <= asOf) return 'ended';
  if (date === null) return ways === null ? 'unknown' : 'pending';
  return date <= asOf ? 'in-force' : 'date-fixed';
}

/** The state of a treaty on a day; `date`: of its entry into force, as seen then. */
export function stateIn({ verdict: { ways }, ended }: Interpretation, asOf: PlainDate, date: PlainDate | null): State {
  return stateOn(asOf, date, { endedOn: ended?.on ?? null, ways });
}
