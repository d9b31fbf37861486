import { addDays, toDay } from '../../calendar/day-number.js';
import { addMonths } from '../../calendar/months.js';
import { dateInWords } from '../../calendar/plain-date.js';
import type { FigureChange, StatedPeriod } from '../statement.js';
import type { Warning } from '../verdict.js';
import type { Scope } from './scope.js';
import { termValue } from './term-value.js';

/**
 * The warning that the two periods of a comparison have days in common. None where they have not, or where one of them
 * is not said.
 */
export function overlapWarnings({ from, to }: FigureChange, scope: Scope): readonly Warning[] {
  const [earlier, later] = [termValue(from, scope).span, termValue(to, scope).span];
  if (earlier === null || later === null) return [];
  const common = {
    from: earlier.from > later.from ? earlier.from : later.from,
    to: earlier.to < later.to ? earlier.to : later.to,
  };
  if (common.from > common.to) return [];
  const detail =
    `The period from ${dateInWords(later.from)} to ${dateInWords(later.to)} is ${lengthInWords(later)} long; it has ${lengthInWords(common)}, ` +
    `from ${dateInWords(common.from)} to ${dateInWords(common.to)}, in common with the period it is compared with. What falls into these is in both figures.${alternative(later)}`;
  return [{ code: 'overlapping-periods', ...common, detail }];
}

/** The period of the same length just before, where that is counted in months. */
function alternative(span: StatedPeriod): string {
  const months = monthsIn(span);
  if (months === null) return '';
  return ` The ${months === 1 ? 'month' : `${months} months`} just before would be ${dateInWords(addMonths(span.from, -months))} to ${dateInWords(addDays(span.from, -1))}.`;
}

/** How many whole months a period is; null where it does not begin and end with one. */
function monthsIn({ from, to }: StatedPeriod): number | null {
  const next = addDays(to, 1);
  if (!from.endsWith('-01') || !next.endsWith('-01')) return null;
  return (
    (Number(next.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(next.slice(5, 7)) - Number(from.slice(5, 7))
  );
}

/** `18 months` where a period begins and ends with a month, else `547 days`. */
function lengthInWords({ from, to }: StatedPeriod): string {
  const months = monthsIn({ from, to });
  if (months !== null) return `${months} month${months === 1 ? '' : 's'}`;
  const days = toDay(to) - toDay(from) + 1;
  return `${days} day${days === 1 ? '' : 's'}`;
}
