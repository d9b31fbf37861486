import { counted } from '../../../entry-into-force/words/terms.js';
import type { Span } from '../../pledge/pledge.js';
import type { FigureWarning } from '../warnings.js';
import { spanLength, equallyLong, overlap, precedingSpan, wholeMonths, yearBefore } from './spans.js';

/** With what a period is compared: both ends a year earlier, the adjacent period of equal length, or another one. */
export type ComparisonKind = 'same-period-previous-year' | 'previous-period' | 'custom';

/** A comparison of two periods. */
export interface Comparison {
  readonly kind: ComparisonKind;
  readonly current: Span;
  readonly previous: Span;
}

/** The comparison that is asked for; null where the calendar does not reach back so far. */
export function comparisonOf(current: Span, asked: Exclude<ComparisonKind, 'custom'> | Span): Comparison | null {
  if (typeof asked === 'object') return { kind: 'custom', current, previous: asked };
  const previous = asked === 'previous-period' ? precedingSpan(current) : yearBefore(current);
  return previous === null ? null : { kind: asked, current, previous };
}

/** What to know of the two periods themselves: that they overlap, with one that does not, or that one is longer. */
export function comparisonWarnings({ kind, current, previous }: Comparison): readonly FigureWarning[] {
  const shared = overlap(current, previous);
  return [
    ...(shared === null ? [] : [overlapping(current, previous, shared)]),
    ...(kind !== 'custom' || equallyLong(current, previous) ? [] : [unequal(current, previous)]),
  ];
}

function overlapping(current: Span, previous: Span, shared: Span): FigureWarning {
  const months = wholeMonths(shared);
  const days = spanLength(shared);
  const alternative = precedingSpan(current);
  const length = months === null ? counted(days, 'day') : counted(months, 'month');
  const instead =
    alternative === null
      ? ''
      : ` Compare with ${inWords(alternative)} instead: as long, without overlap (compare=previous-period).`;
  const detail = `${inWords(current)} and ${inWords(previous)} overlap by ${length} (${inWords(shared)}), which count in both.${instead}`;
  return { code: 'overlapping-periods', months, days, ...(alternative !== null && { alternative }), detail };
}

function unequal(current: Span, previous: Span): FigureWarning {
  const detail = `${inWords(current)} has ${lengthOf(current)}, ${inWords(previous)} has ${lengthOf(previous)}: the change compares unlike periods.`;
  return { code: 'unequal-periods', detail };
}

function lengthOf(span: Span): string {
  const months = wholeMonths(span);
  return months === null ? counted(spanLength(span), 'day') : counted(months, 'month');
}

function inWords({ from, to }: Span): string {
  return `${from} to ${to}`;
}
