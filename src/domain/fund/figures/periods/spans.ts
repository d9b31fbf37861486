import { addDays, toDay } from '../../../calendar/day-number.js';
import { addMonths } from '../../../calendar/months.js';
import { FIRST_DATE, isPlainDate } from '../../../calendar/plain-date.js';
import type { Span } from '../../pledge/pledge.js';

/** How many whole months a span is: from the first of one month to the last of another, or from the 15th to the 14th; null where it is none. */
export function wholeMonths({ from, to }: Span): number | null {
  const next = addDays(to, 1);
  const months = monthNumber(next) - monthNumber(from);
  return months > 0 && addMonths(from, months) === next ? months : null;
}

/** How many days a span has, both ends included. */
export function daysIn({ from, to }: Span): number {
  return toDay(to) - toDay(from) + 1;
}

/** The same span a year earlier: both ends shifted by the calendar; whole months stay whole. Null where the calendar does not reach back so far. */
export function yearBefore(span: Span): Span | null {
  const months = wholeMonths(span);
  const from = addMonths(span.from, -12);
  if (!isPlainDate(from)) return null;
  return { from, to: months === null ? addMonths(span.to, -12) : addDays(addMonths(from, months), -1) };
}

/** The span of equal length that ends where this one begins: in months where it has whole months, else in days. Null as above. */
export function precedingSpan(span: Span): Span | null {
  const months = wholeMonths(span);
  const days = daysIn(span);
  const early = months === null && toDay(span.from) - toDay(FIRST_DATE) < days;
  const from = early ? '' : months === null ? addDays(span.from, -days) : addMonths(span.from, -months);
  return isPlainDate(from) ? { from, to: addDays(span.from, -1) } : null;
}

/** The days that two spans share; null where there are none. */
export function overlap(a: Span, b: Span): Span | null {
  const [from, to] = [a.from > b.from ? a.from : b.from, a.to < b.to ? a.to : b.to];
  return from <= to ? { from, to } : null;
}

/** Whether two spans have the same length: the same whole months, or the same days. */
export function equallyLong(a: Span, b: Span): boolean {
  const [months, others] = [wholeMonths(a), wholeMonths(b)];
  return (months !== null && months === others) || daysIn(a) === daysIn(b);
}

function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}
