import type { Delay } from '../treaty/model/clause.js';
import { addDays } from './day-number.js';
import { addMonths, firstOfLaterMonth, firstOfNthMonth, yearly, type MonthCounting } from './months.js';
import type { PlainDate } from './plain-date.js';

/**
 * The date of effect that a delay gives to an event of the day `from`. The day of the event itself is not counted.
 * Months and years end as the delay says, and where it says nothing by `silent`. Unless given, that is the same day
 * number, or the last day of a shorter month. `clearDays` n is the day after n full days. Results after 9999-12-31 are
 * that day.
 */
export function applyDelay(delay: Delay, from: PlainDate, silent: MonthCounting = 'clamped'): PlainDate {
  if ('days' in delay) return addDays(from, delay.days);
  if ('clearDays' in delay) return addDays(from, delay.clearDays + 1);
  if ('months' in delay) return addMonths(from, delay.months, delay.counted ?? silent);
  if ('years' in delay) return addMonths(from, delay.years * 12, delay.counted ?? silent);
  if ('annually' in delay) return yearly(delay.annually.on, yearly(delay.annually.noticeBy, from));
  if ('steps' in delay) return delay.steps.reduce((date, step) => applyDelay(step, date, silent), from);
  if ('sameDay' in delay) return from;
  if ('fixed' in delay) return from <= delay.fixed ? delay.fixed : applyDelay(delay.otherwise, from, silent);
  return firstOfMonth(delay, from);
}

type FirstOfMonth = Extract<
  Delay,
  { firstOfMonthAfterMonths: number } | { firstOfMonthAfterDays: number } | { firstOfNthMonth: number }
>;

function firstOfMonth(delay: FirstOfMonth, from: PlainDate): PlainDate {
  if ('firstOfMonthAfterMonths' in delay) return firstOfLaterMonth(from, delay.firstOfMonthAfterMonths + 1);
  if ('firstOfMonthAfterDays' in delay) return firstOfLaterMonth(addDays(from, delay.firstOfMonthAfterDays), 1);
  return firstOfNthMonth(delay.firstOfNthMonth, delay.atLeastDays ?? 0, from);
}

/** Conventions that differ only at the end of a month. The day after always differs, so a clause must say it. */
const UNSAID: readonly MonthCounting[] = ['clamped', 'first-of-next-month', 'end-to-end'];

/**
 * The days that a delay may end on, as depositaries count months, in order of date. One day, unless the delay is silent
 * and the time begins or ends where a month does.
 */
export function daysUnsaid(delay: Delay, from: PlainDate): readonly PlainDate[] {
  return [...new Set(UNSAID.map((counting) => applyDelay(delay, from, counting)))].sort();
}
