import type { Amount } from '../../money/amount.js';
import type { Balance } from './balance.js';
import { groupedBy } from './row-groups.js';
import { ownFigures, usdFigures, type FundFigures, type UsdFigures } from './figures.js';
import { compareTexts } from '../../text-order.js';

/**
 * The figures of one currency in its own digits; `usd`: what they are worth, at pledge, so that currencies add up to
 * the total.
 */
export interface CurrencyFigures extends FundFigures<Amount> {
  readonly currency: string;
  readonly usd: UsdFigures<Amount>;
}

/**
 * The figures by currency, in order of code. A currency that another took the place of is left out once nothing remains
 * in it.
 */
export function currencyFigures(balances: readonly Balance[]): readonly CurrencyFigures[] {
  const groups = groupedBy(
    balances.filter(({ currency }) => currency !== ''),
    ({ currency }) => currency,
  );
  return [...groups]
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([currency, own]) => ({ currency, ...ownFigures(own, currency), usd: usdFigures(own) }));
}
