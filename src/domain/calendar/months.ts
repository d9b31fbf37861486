import { Temporal } from 'temporal-polyfill';
import { toDay, dateOfParts } from './day-number.js';
import { isPlainDate, LAST_DATE, type PlainDate } from './plain-date.js';

/** The same day so many months later, or the last day of a shorter month. */
export function addMonths(from: PlainDate, months: number): PlainDate {
  const date = Temporal.PlainDate.from(from).add({ months });
  return date.year > 9999 ? LAST_DATE : date.toString();
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
