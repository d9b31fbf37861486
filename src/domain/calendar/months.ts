import { Temporal } from 'temporal-polyfill';
import { addDays, toDay, dateOfParts } from './day-number.js';
import { isPlainDate, LAST_DATE, type PlainDate } from './plain-date.js';

/** How a time of months or years ends, where the conventions of depositaries differ (docs/writing-a-clause.md). */
export const MONTH_COUNTINGS = ['clamped', 'first-of-next-month', 'end-to-end', 'day-after'] as const;

export type MonthCounting = (typeof MONTH_COUNTINGS)[number];

/**
 * The day so many months later. `clamped`: the same day number, or the last day of a shorter month (European Convention
 * on the Calculation of Time-Limits, art. 4(2); Regulation 1182/71, art. 3(2)(c); PCT rule 80.2).
 * `first-of-next-month`: where a month is too short, the first day of the next one. `end-to-end`: the last day of a
 * month gives the last day of a month. `day-after`: the day after the clamped one, once the time is over.
 */
export function addMonths(from: PlainDate, months: number, counting: MonthCounting = 'clamped'): PlainDate {
  const start = Temporal.PlainDate.from(from);
  const date = start.add({ months });
  if (date.year > 9999) return LAST_DATE;
  const clamped = date.toString();
  if (counting === 'day-after') return addDays(clamped, 1);
  if (counting === 'first-of-next-month') return date.day < start.day ? addDays(clamped, 1) : clamped;
  if (counting === 'end-to-end' && start.day === start.daysInMonth)
    return dateOfParts(date.year, date.month, date.daysInMonth);
  return clamped;
}

/** First day of the k-th month after the month of `from`. */
export function firstOfLaterMonth(from: PlainDate, k: number): PlainDate {
  const months = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + k;
  const year = Math.floor(months / 12);
  return year > 9999 ? LAST_DATE : dateOfParts(year, (months % 12) + 1, 1);
}

/** The same, a month later where fewer days than asked remain until then. */
export function firstOfNthMonth(k: number, atLeastDays: number, from: PlainDate): PlainDate {
  const first = firstOfLaterMonth(from, k);
  return toDay(first) - toDay(from) < atLeastDays ? firstOfLaterMonth(from, k + 1) : first;
}

/** The first such day of a year (MM-DD; 29 February only in leap years) on or after a date. */
export function yearly(day: string, from: PlainDate): PlainDate {
  for (let year = Number(from.slice(0, 4)); year <= 9999; year++) {
    const date = `${String(year).padStart(4, '0')}-${day}`;
    if (date >= from && isPlainDate(date)) return date;
  }
  return LAST_DATE;
}
