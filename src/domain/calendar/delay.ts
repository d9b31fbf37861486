import { Temporal } from 'temporal-polyfill';
import type { Delay } from '../entry-into-force/clause.js';
import { addDays, written } from './day-number.js';
import { LAST_DATE, type PlainDate } from './plain-date.js';

/**
 * The date of effect that a delay gives to an event of the day `from`. The day of the event itself is not counted;
 * months and years end on the same day number, or on the last day of a shorter month. `clearDays` n is the day after
 * n full days. Results after 9999-12-31 are that day.
 */
export function applyDelay(delay: Delay, from: PlainDate): PlainDate {
  if ('days' in delay) return addDays(from, delay.days);
  if ('clearDays' in delay) return addDays(from, delay.clearDays + 1);
  if ('months' in delay) return addMonths(from, delay.months);
  if ('years' in delay) return addMonths(from, delay.years * 12);
  if ('firstOfMonthAfterMonths' in delay) return firstOfLaterMonth(from, delay.firstOfMonthAfterMonths + 1);
  if ('firstOfMonthAfterDays' in delay) return firstOfLaterMonth(addDays(from, delay.firstOfMonthAfterDays), 1);
  if ('firstOfNthMonth' in delay) return firstOfLaterMonth(from, delay.firstOfNthMonth);
  if ('sameDay' in delay) return from;
  return from <= delay.fixed ? delay.fixed : applyDelay(delay.otherwise, from);
}

function addMonths(from: PlainDate, months: number): PlainDate {
  const date = Temporal.PlainDate.from(from).add({ months });
  return date.year > 9999 ? LAST_DATE : date.toString();
}

/** First day of the k-th month after the month of `from`. */
function firstOfLaterMonth(from: PlainDate, k: number): PlainDate {
  const months = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + k;
  const year = Math.floor(months / 12);
  return year > 9999 ? LAST_DATE : written(year, (months % 12) + 1, 1);
}
