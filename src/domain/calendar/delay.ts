import { Temporal } from 'temporal-polyfill';
import type { Delay } from '../entry-into-force/clause.js';
import { addDays, toDay, written } from './day-number.js';
import { isPlainDate, LAST_DATE, type PlainDate } from './plain-date.js';

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
  if ('firstOfNthMonth' in delay) return firstOfNthMonth(delay, from);
  if ('annually' in delay) return yearly(delay.annually.on, yearly(delay.annually.noticeBy, from));
  if ('steps' in delay) return delay.steps.reduce((date, step) => applyDelay(step, date), from);
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

function firstOfNthMonth({ firstOfNthMonth: k, atLeastDays = 0 }: Extract<Delay, { firstOfNthMonth: number }>, from: PlainDate): PlainDate {
  const first = firstOfLaterMonth(from, k);
  return toDay(first) - toDay(from) < atLeastDays ? firstOfLaterMonth(from, k + 1) : first;
}

/** The first such day of a year (MM-DD; 29 February only in leap years) on or after a date. */
function yearly(day: string, from: PlainDate): PlainDate {
  for (let year = Number(from.slice(0, 4)); year <= 9999; year++) {
    const date = `${String(year).padStart(4, '0')}-${day}`;
    if (date >= from && isPlainDate(date)) return date;
  }
  return LAST_DATE;
}
