import { written } from '../../../money/amount.js';
import type { Amount } from '../../../money/amount.js';
import type { Register } from '../../../participants/participant.js';
import type { Span } from '../../pledge/pledge.js';
import { firstPledges, pledgesInWords, type FigureWarning, type KnownByPeriod } from '../warnings.js';
import { changeBetween, type AmountChange, type Suppressed } from './amount-change.js';
import { comparisonWarnings, type Comparison } from './comparison.js';
import type { TwoPeriods } from './constant-currency.js';
import { periodFigures, type PeriodFigures } from './period-figures.js';

/** Two periods, and what changed from one to the other. */
export interface ComparedPeriods {
  readonly current: PeriodFigures;
  readonly previous: PeriodFigures;
  /** Of what is pledged net of reductions. */
  readonly change: AmountChange;
  readonly grossChange: AmountChange;
  readonly paidChange: AmountChange;
  readonly warnings: readonly FigureWarning[];
}

/**
 * Compares two periods. `published`: what a report of that time gave as pledged in the previous one, where that is
 * known.
 */
export function comparePeriods(
  comparison: Comparison,
  changed: TwoPeriods,
  by: {
    readonly register: Register;
    readonly byPeriod: readonly KnownByPeriod[];
    readonly published?: Amount | undefined;
  },
): ComparedPeriods {
  const figuresOf = (span: Span, of: 'current' | 'previous'): PeriodFigures =>
    periodFigures(span, changed[of], { register: by.register, undated: undatedIn(span, by.byPeriod) });
  const current = figuresOf(comparison.current, 'current');
  const previous = figuresOf(comparison.previous, 'previous');
  const complete = current.unvalued.length === 0 && previous.unvalued.length === 0;
  const changeIn = (quantity: 'pledged' | 'pledgedGross' | 'paid'): AmountChange =>
    changeBetween(current[quantity], previous[quantity], complete);
  const change = changeIn('pledged');
  return {
    current,
    previous,
    change,
    grossChange: changeIn('pledgedGross'),
    paidChange: changeIn('paid'),
    warnings: [
      ...comparisonWarnings(comparison),
      ...atPeriodEnd('current', comparison.current, by.byPeriod),
      ...atPeriodEnd('previous', comparison.previous, by.byPeriod),
      ...(change.suppressed === null
        ? []
        : [suppressedWarning(change.suppressed, [...current.unvalued, ...previous.unvalued])]),
      ...publishedWarning(previous.pledged, by.published),
    ],
  };
}

function undatedIn({ to }: Span, byPeriod: readonly KnownByPeriod[]): number {
  return byPeriod.filter((each) => each.from <= to && to < each.to).length;
}

/**
 * A pledge known by a period counts at its end. Where it begins before the period asked about, some of it may belong
 * elsewhere.
 */
function atPeriodEnd(
  period: 'current' | 'previous',
  { from, to }: Span,
  byPeriod: readonly KnownByPeriod[],
): readonly FigureWarning[] {
  const counted = byPeriod.filter((each) => from <= each.to && each.to <= to);
  if (counted.length === 0) return [];
  const reachingOutside = counted.filter((each) => each.from < from).length;
  const outside =
    reachingOutside === 0 ? '' : `, ${pledgesInWords(reachingOutside)} of them by one that begins before ${from}`;
  const detail = `In ${from} to ${to}, ${pledgesInWords(counted.length)} known by a period only, counted on its last day${outside}.`;
  return [
    {
      code: 'counted-at-period-end',
      period,
      reachingOutside,
      detail,
      ...firstPledges(counted.map(({ pledge }) => pledge)),
    },
  ];
}

const WORDS: Readonly<Record<Suppressed, string>> = {
  'previous-zero': 'Nothing was pledged in the previous period: a percentage would say nothing (n/a, new).',
  'previous-negative': 'More was taken back than pledged in the previous period: a percentage would say nothing.',
  'current-negative': 'More was taken back than pledged in the current period: a percentage would say nothing.',
  'amounts-unvalued':
    'Amounts for which no rate was known are missing in the dollars: a percentage of the rest would mislead.',
};

function suppressedWarning(code: Suppressed, amounts: readonly Amount[]): FigureWarning {
  return { code, detail: WORDS[code], ...(code === 'amounts-unvalued' && { amounts }) };
}

function publishedWarning(known: Amount, published: Amount | undefined): readonly FigureWarning[] {
  if (published === undefined || published.minor === known.minor) return [];
  const detail = `The previous period was published with USD ${written(published).value}; what is known now comes to USD ${written(known).value}.`;
  return [{ code: 'published-differs', period: 'previous', detail }];
}
