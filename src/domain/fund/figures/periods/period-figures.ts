import type { Amount } from '../../../money/amount.js';
import type { Register } from '../../../participants/participant.js';
import type { Span } from '../../pledge.js';
import { sumOf, type Balance } from '../balance.js';
import { donorCount, type DonorCount } from '../donors.js';
import { usdFigures, type UsdFigures } from '../figures.js';
import { amountsByCurrency } from '../revaluation.js';

/** What a period adds to: any of them can be below zero, where more was taken back than was given. */
const PERIOD_QUANTITIES = [
  ...(['pledged', 'pledgedGross', 'reduced', 'conditional', 'committed', 'paid', 'received'] as const),
  ...(['inKind', 'notes', 'credit', 'refunded', 'writtenOff'] as const),
];

/** The figures of a period, in dollars at the value of the pledge: what holds on its last day less what held on the day before its first. */
export interface PeriodFigures extends Span, Pick<UsdFigures<Amount>, (typeof PERIOD_QUANTITIES)[number]> {
  readonly donors: DonorCount;
  /** Pledged in the period without a value in dollars. */
  readonly unvalued: readonly Amount[];
  /** Pledges known by a period that begins by the last day and ends after it: not counted. */
  readonly undated: number;
}

/** The figures of a period. `changed`: what changed in it. */
export function periodFigures(
  span: Span,
  changed: readonly Balance[],
  by: { readonly register: Register; readonly undated: number },
): PeriodFigures {
  const figures = usdFigures(changed);
  const quantities = Object.fromEntries(PERIOD_QUANTITIES.map((name) => [name, figures[name]])) as Pick<
    UsdFigures<Amount>,
    (typeof PERIOD_QUANTITIES)[number]
  >;
  return { ...span, ...quantities, donors: donorCount(changed, by.register), unvalued: unvaluedIn(changed), undated: by.undated };
}

/** The amounts pledged without a value, by currency. */
export function unvaluedIn(changed: readonly Balance[]): readonly Amount[] {
  const currencies = [...new Set(changed.filter(({ account }) => account === 'unvalued-pledged').map(({ currency }) => currency))];
  const amounts = currencies.map((currency) => {
    const own = changed.filter((balance) => balance.currency === currency);
    return { minor: sumOf(own, 'unvalued-pledged'), currency };
  });
  return amountsByCurrency(amounts).filter(({ minor }) => minor !== 0n);
}
