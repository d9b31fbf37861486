import { addDays, toDay, dateOfParts } from '../../../calendar/day-number.js';
import { addMonths } from '../../../calendar/months.js';
import { FIRST_DATE, LAST_DATE, type PlainDate } from '../../../calendar/plain-date.js';
import type { Span } from '../../pledge/pledge.js';

/**
 * How many whole months a span is; null where it is none. Months are cut on one day of the month: the 1st, the 15th, or
 * the 31st. Where a month has no such day, they are cut on its last. So from 31 July to 30 October is three months, and
 * so is from 30 April to 30 July. Where more than one day would do, the earliest is meant. A year from 28 February is
 * cut on the 28th.
 */
export function wholeMonths(span: Span): number | null {
  return cutIn(span)?.months ?? null;
}

/** How many days a span has, both ends included. */
export function spanLength({ from, to }: Span): number {
  return toDay(to) - toDay(from) + 1;
}

/**
 * The same span a year earlier; null where the calendar does not reach back so far. Whole months stay as many, cut on
 * the same day. Of any other span both ends are shifted, 29 February to the 28th.
 */
export function yearBefore(span: Span): Span | null {
  if (span.from.startsWith(FIRST_YEAR)) return null;
  const cut = cutIn(span);
  if (cut === null) return { from: addMonths(span.from, -12), to: addMonths(span.to, -12) };
  const { first, months, day } = cut;
  return { from: dateIn(first - 12, day), to: addDays(dateIn(first - 12 + months, day), -1) };
}

/**
 * The span of equal length that ends on the day before this one begins. It has as many months, cut on the same day,
 * where this one has whole months, else as many days. Null as above.
 */
export function precedingSpan(span: Span): Span | null {
  const cut = cutIn(span);
  const days = spanLength(span);
  const reached = cut === null ? toDay(span.from) - days >= toDay(FIRST_DATE) : cut.first - cut.months >= FIRST_MONTH;
  if (!reached || span.from === FIRST_DATE) return null;
  const from = cut === null ? addDays(span.from, -days) : dateIn(cut.first - cut.months, cut.day);
  return { from, to: addDays(span.from, -1) };
}

/** The days that two spans share; null where there are none. */
export function overlap(a: Span, b: Span): Span | null {
  const [from, to] = [a.from > b.from ? a.from : b.from, a.to < b.to ? a.to : b.to];
  return from <= to ? { from, to } : null;
}

/** Whether two spans have the same length: the same whole months, or the same days. */
export function equallyLong(a: Span, b: Span): boolean {
  const [months, others] = [wholeMonths(a), wholeMonths(b)];
  return (months !== null && months === others) || spanLength(a) === spanLength(b);
}

/** A span of whole months: the number of its first month, how many, and the day of the month on which they are cut. */
interface Cut {
  readonly first: number;
  readonly months: number;
  readonly day: number;
}

function cutIn({ from, to }: Span): Cut | null {
  const [begin, end] = [monthAndDay(from), dayAfter(to)];
  const day = Math.max(begin.day, end.day);
  const whole = begin.month < end.month && isCutOn(day, begin) && isCutOn(day, end);
  return whole ? { first: begin.month, months: end.month - begin.month, day } : null;
}

interface MonthAndDay {
  readonly month: number;
  readonly day: number;
}

function monthAndDay(date: PlainDate): MonthAndDay {
  return { month: monthNumber(Number(date.slice(0, 4)), Number(date.slice(5, 7))), day: Number(date.slice(8)) };
}

/** The calendar has no date for the day after its last. */
function dayAfter(date: PlainDate): MonthAndDay {
  return date === LAST_DATE ? { month: monthAndDay(date).month + 1, day: 1 } : monthAndDay(addDays(date, 1));
}

function isCutOn(day: number, found: MonthAndDay): boolean {
  return found.day === (day === 1 ? 1 : Number(dateIn(found.month, day).slice(8)));
}

/** A day of a month, or the last of a shorter month. */
function dateIn(month: number, day: number): PlainDate {
  return addMonths(dateOfParts(2000, 1, day), month - monthNumber(2000, 1));
}

function monthNumber(year: number, month: number): number {
  return year * 12 + month - 1;
}

const FIRST_YEAR = FIRST_DATE.slice(0, 4);
const FIRST_MONTH = monthNumber(Number(FIRST_YEAR), 1);
