import { applyDelay, daysUnsaid } from '../../calendar/delay.js';
import { dateInWords, type PlainDate } from '../../calendar/plain-date.js';
import type { MonthCounting } from '../../calendar/months.js';
import { spend } from '../../effort.js';
import type { Delay, DelayFrom } from '../../treaty/model/clause.js';
import { counted, listed, ordinal } from './terms.js';

/**
 * A delay from an event: `on the 90th day after the deposit of the 30th instrument`. `event` is a noun phrase or a date
 * in words.
 */
export function delayInWords(delay: Delay, event: string): string {
  spend(1 + event.length / 4);
  if ('days' in delay) return `on the ${ordinal(delay.days)} day after ${event}`;
  if ('clearDays' in delay) return `on the day after ${counted(delay.clearDays, 'clear day')} from ${event}`;
  if ('months' in delay) return monthsInWords(counted(delay.months, 'month'), delay.counted, event);
  if ('years' in delay) return monthsInWords(counted(delay.years, 'year'), delay.counted, event);
  if ('firstOfMonthAfterMonths' in delay) {
    return `on the first day of the month following the expiration of ${counted(delay.firstOfMonthAfterMonths, 'month')} after ${event}`;
  }
  if ('firstOfMonthAfterDays' in delay) {
    return `on the first day of the month after the ${ordinal(delay.firstOfMonthAfterDays)} day following ${event}`;
  }
  if ('firstOfNthMonth' in delay) return nthMonth(delay, event);
  if ('annually' in delay) return yearly(delay.annually, event);
  if ('steps' in delay) return stepsInWords(delay.steps, event);
  if ('sameDay' in delay) return /^(the day |\d)/.test(event) ? `on ${event}` : `on the day of ${event}`;
  const fixed = dateInWords(delay.fixed);
  return `on ${fixed} if ${event} is not later than that day, and otherwise ${delayInWords(delay.otherwise, event)}`;
}

/** From when a delay is counted, in words: an event, or the depositary's notification of it. */
export function startInWords(from: DelayFrom | undefined, event: string): string {
  if (from !== 'notification') return event;
  return `the depositary's notification ${event.startsWith('the day on which ') ? event.replace('the day on which', 'that') : `of ${event}`}`;
}

/**
 * What a clause leaves open where a month ends, with every day that depositaries would give. Null where it leaves
 * nothing open.
 */
export function unsaidInWords(delay: Delay, from: PlainDate): string | null {
  const days = daysUnsaid(delay, from);
  if (days.length < 2) return null;
  return `the clause does not say how its months end, and depositaries would give ${listed(days.map(dateInWords), 'or')}`;
}

/**
 * The day that a delay leads to, as a noun phrase: `the day 2 years after its opening for signature`,
 * `the 90th day after …`.
 */
export function dayAfterInWords(delay: Delay, event: string): string {
  if ('sameDay' in delay) return /^(the day |\d)/.test(event) ? event : `the day of ${event}`;
  const words = delayInWords(delay, event);
  if ('fixed' in delay) return `the day that falls ${words}`;
  return words.startsWith('on ') ? words.slice(3) : `the day ${words}`;
}

/** The delay as it applies to a day: of a fixed date and its alternative, the one that holds. */
export function appliedDelayInWords(delay: Delay, day: PlainDate): string {
  if (!('fixed' in delay)) return 'sameDay' in delay ? 'on that same day' : endedInWords(delay, day);
  if (day > delay.fixed) return appliedDelayInWords(delay.otherwise, day);
  return 'on the date its clause fixes for a condition met by then';
}

/** How months end is told only where they do not end on the same number of the day. */
function endedInWords(delay: Delay, day: PlainDate): string {
  if (!('counted' in delay) || delay.counted === 'day-after') return delayInWords(delay, 'that day');
  const span = 'months' in delay ? { months: delay.months } : { years: delay.years };
  const same = applyDelay(delay, day).slice(-2) === day.slice(-2);
  return same ? delayInWords(span, 'that day') : delayInWords(delay, 'that day').replace(', or on', ', on');
}

/** A time of months or years, and how it ends where the clause says so. */
function monthsInWords(span: string, counting: MonthCounting | undefined, event: string): string {
  if (counting === 'day-after') return `on the day after the expiration of ${span} from ${event}`;
  return `${span} after ${event}${counting === undefined ? '' : ENDINGS[counting]}`;
}

const ENDINGS: Readonly<Record<Exclude<MonthCounting, 'day-after'>, string>> = {
  clamped: ', or on the last day of a month that is too short',
  'first-of-next-month': ', or on the first day of the next month where a month is too short',
  'end-to-end': ', from the end of a month to the end of a month',
};

/** How long a delay lasts, where it is a plain time: `6 months`; null where it is not. */
export function spanInWords(delay: Delay): string | null {
  if ('counted' in delay) return null;
  if ('days' in delay) return counted(delay.days, 'day');
  if ('months' in delay) return counted(delay.months, 'month');
  return 'years' in delay ? counted(delay.years, 'year') : null;
}

/** `on the 60th day after the expiration of 6 months from the deposit`. */
function stepsInWords(steps: readonly Delay[], event: string): string {
  const last = steps.at(-1);
  if (last === undefined) return `on the day of ${event}`;
  return delayInWords(last, steps.slice(0, -1).reduce(expiry, event));
}

function expiry(event: string, step: Delay): string {
  const span = 'days' in step ? null : spanInWords(step);
  return span === null ? dayAfterInWords(step, event) : `the expiration of ${span} from ${event}`;
}

function nthMonth(
  { firstOfNthMonth, atLeastDays }: Extract<Delay, { firstOfNthMonth: number }>,
  event: string,
): string {
  const words = `on the first day of the ${ordinal(firstOfNthMonth)} month after the month of ${event}`;
  return atLeastDays === undefined
    ? words
    : `${words}, or a month later where fewer than ${counted(atLeastDays, 'day')} remain until then`;
}

function yearly({ on, noticeBy }: Extract<Delay, { annually: unknown }>['annually'], event: string): string {
  if (on === noticeBy) return `on the first ${dayOfYear(on)} on or after ${event}`;
  return `on the first ${dayOfYear(on)} on or after the first ${dayOfYear(noticeBy)} that does not precede ${event}`;
}

function dayOfYear(day: string): string {
  return dateInWords(`2000-${day}`).replace(/ 2000$/, '');
}
