import type { Delay } from '../treaty/model/clause.js';
import { addDays } from './day-number.js';
import { addMonths, firstOfLaterMonth, firstOfNthMonth, yearly } from './months.js';
import type { PlainDate } from './plain-date.js';

/**
 * The date of effect that a delay gives to an event of the day `from`. The day of the event itself is not counted.
 * Months and years end on the same day number, or on the last day of a shorter month. `clearDays` n is the day after n
 * full days. Results after 9999-12-31 are that day.
 */
export function applyDelay(delay: Delay, from: PlainDate): PlainDate {
  if ('days' in delay) return addDays(from, delay.days);
  if ('clearDays' in delay) return addDays(from, delay.clearDays + 1);
  if ('months' in delay) return addMonths(from, delay.months);
  if ('years' in delay) return addMonths(from, delay.years * 12);
  if ('firstOfMonthAfterMonths' in delay) return firstOfLaterMonth(from, delay.firstOfMonthAfterMonths + 1);
  if ('firstOfMonthAfterDays' in delay) return firstOfLaterMonth(addDays(from, delay.firstOfMonthAfterDays), 1);
  if ('firstOfNthMonth' in delay) return firstOfNthMonth(delay.firstOfNthMonth, delay.atLeastDays ?? 0, from);
  if ('annually' in delay) return yearly(delay.annually.on, yearly(delay.annually.noticeBy, from));
  if ('steps' in delay) return delay.steps.reduce((date, step) => applyDelay(step, date), from);
  if ('sameDay' in delay) return from;
  return from <= delay.fixed ? delay.fixed : applyDelay(delay.otherwise, from);
}
