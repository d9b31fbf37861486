import type { PlainDate } from '../../calendar/plain-date.js';
import { written, type Amount } from '../../money/amount.js';
import type { Span } from '../pledge/pledge.js';
import type { UnvaluedAmount } from './unvalued-amounts.js';

/** What a reader of figures must know to read them rightly. */
export interface FigureWarning {
  readonly code: WarningCode;
  readonly detail: string;
  /** Of how many pledges. */
  readonly count?: number;
  /** The first of them, twenty at most. */
  readonly pledges?: readonly string[];
  readonly amounts?: readonly Amount[];
  /** Of which of two compared periods. */
  readonly period?: 'current' | 'previous';
  /** How many of the pledges have a period that begins before, or ends after, the one asked about. */
  readonly reachingOutside?: number;
  /** Whole months that both periods share; null where it is no whole number. */
  readonly months?: number | null;
  readonly days?: number;
  /** A period to compare with instead. */
  readonly alternative?: Span;
}

export type WarningCode =
  | 'amounts-unvalued'
  | 'no-rate-on-day'
  | 'counted-at-period-end'
  | 'undated'
  | 'amount-to-be-confirmed'
  | 'overlapping-periods'
  | 'unequal-periods'
  | 'previous-zero'
  | 'previous-negative'
  | 'current-negative'
  | 'published-differs';

/** A pledge known by a period only; its last day is the one it counts on. */
export interface KnownByPeriod extends Span {
  readonly pledge: string;
}

/** A list of ids as a warning has it. */
export function firstPledges(pledges: readonly string[]): Pick<FigureWarning, 'count' | 'pledges'> {
  return { count: pledges.length, pledges: pledges.slice(0, 20) };
}

/** `1 pledge`, `3 pledges`. */
export function pledgesInWords(count: number): string {
  return count === 1 ? '1 pledge' : `${String(count)} pledges`;
}

/** What to know of totals on a day: what they leave out, and what counts at the end of its period. */
export function totalsWarnings(given: {
  readonly asOf: PlainDate;
  readonly unvalued: readonly UnvaluedAmount[];
  readonly withoutRate: readonly Amount[];
  readonly byPeriod: readonly KnownByPeriod[];
  readonly withoutAmount: number;
}): readonly FigureWarning[] {
  const { asOf, unvalued, withoutRate, withoutAmount } = given;
  const counted = given.byPeriod.filter(({ to }) => to <= asOf).map(({ pledge }) => pledge);
  const undated = given.byPeriod.filter(({ from, to }) => from <= asOf && asOf < to).map(({ pledge }) => pledge);
  return [
    ...unvaluedWarning(unvalued),
    ...(withoutRate.length === 0 ? [] : [noRate(withoutRate, asOf)]),
    ...(counted.length === 0 ? [] : [atPeriodEnd(counted)]),
    ...(undated.length === 0 ? [] : [undatedOn(undated, asOf)]),
    ...(withoutAmount === 0 ? [] : [toBeConfirmed(withoutAmount)]),
  ];
}

/** The total in dollars is incomplete: never made up by zero, nor by a rate of another day. */
function unvaluedWarning(unvalued: readonly UnvaluedAmount[]): readonly FigureWarning[] {
  if (unvalued.length === 0) return [];
  const of = firstPledges([...new Set(unvalued.map(({ pledge }) => pledge))]);
  const detail = `The figures in dollars are incomplete: ${pledgesInWords(of.count ?? 0)} with amounts for which no rate was known (${listed(unvalued.map(({ amount }) => amount))}). They stand in "unvalued".`;
  return [{ code: 'amounts-unvalued', detail, ...of }];
}

function noRate(amounts: readonly Amount[], asOf: PlainDate): FigureWarning {
  const detail = `No rate was in force on ${asOf} for what is outstanding in ${listed(amounts)}; the revalued figure leaves it out.`;
  return { code: 'no-rate-on-day', detail, amounts };
}

function atPeriodEnd(pledges: readonly string[]): FigureWarning {
  const detail = `${pledgesInWords(pledges.length)} known by a period only: counted on its last day.`;
  return { code: 'counted-at-period-end', detail, ...firstPledges(pledges) };
}

function undatedOn(pledges: readonly string[], asOf: PlainDate): FigureWarning {
  const detail = `${pledgesInWords(pledges.length)} known by a period that has begun and not ended on ${asOf}: not counted yet.`;
  return { code: 'undated', detail, ...firstPledges(pledges) };
}

function toBeConfirmed(count: number): FigureWarning {
  return { code: 'amount-to-be-confirmed', detail: `${pledgesInWords(count)} without an amount: in no sum.`, count };
}

function listed(amounts: readonly Amount[]): string {
  const shown = amounts.slice(0, 5).map((amount) => {
    const { value, currency } = written(amount);
    return `${currency} ${value}`;
  });
  return amounts.length > shown.length
    ? `${shown.join(', ')} and ${String(amounts.length - shown.length)} more`
    : shown.join(', ');
}
