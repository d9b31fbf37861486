import type { PlainDate } from '../../calendar/plain-date.js';
import { usd, type Amount } from '../../money/amount.js';
import { inUsd, rateOn, type Rate } from '../../money/rate.js';
import type { Rounding } from '../../number/rounding.js';
import type { RatesByCurrency } from '../rate/valuation.js';
import { amountsByCurrency, type Balance } from './balance.js';
import { groupedBy } from './row-groups.js';
import { ownFigures, usdFigures } from './figures.js';

/** By which rates outstanding amounts are valued again: those in force on a day. */
export interface RevaluationRates {
  readonly asOf: PlainDate;
  readonly rates: RatesByCurrency;
  readonly rounding: Rounding;
}

/**
 * Outstanding of one donor in one currency for one use: at pledge, and at the rate of the day. Null where there is no
 * rate, or no value at pledge.
 */
export interface Revalued {
  readonly donor: string;
  readonly currency: string;
  readonly outstanding: Amount;
  /** Cents. */
  readonly now: bigint | null;
  /** Cents. */
  readonly carrying: bigint | null;
}

/** Values again, rounding once for each donor, currency and use; totals are the sums of these. */
export function revalue(balances: readonly Balance[], by: RevaluationRates): readonly Revalued[] {
  const owned = balances.filter(({ currency, bucket }) => currency !== '' && bucket !== '');
  const groups = groupedBy(owned, ({ donor, currency, bucket }) => [donor, currency, bucket].join('\u0000'));
  return [...groups.values()].flatMap((group) => {
    const [{ donor, currency } = { donor: '', currency: '' }] = group;
    const { outstanding } = ownFigures(group, currency);
    const unvalued = group.some(({ account }) => account === 'unvalued-pledged');
    const carrying = unvalued ? null : usdFigures(group).outstanding.minor;
    if (outstanding.minor === 0n && (carrying ?? 0n) === 0n) return [];
    return [{ donor, currency, outstanding, now: valueNow(outstanding, by), carrying }];
  });
}

/** What is outstanding at the rates of the day; of what has no rate, the amounts. */
export function revaluedTotal(parts: readonly Revalued[]): {
  readonly outstanding: Amount;
  readonly unvalued: readonly Amount[];
} {
  const outstanding = usd(parts.reduce((sum, { now }) => sum + (now ?? 0n), 0n));
  return {
    outstanding,
    unvalued: amountsByCurrency(parts.filter(({ now }) => now === null).map((part) => part.outstanding)),
  };
}

/** The gain (above zero) or loss that is not realised yet, of all that has both values. */
export function unrealised(parts: readonly Revalued[]): Amount {
  return usd(
    parts.reduce((sum, { now, carrying }) => (now === null || carrying === null ? sum : sum + now - carrying), 0n),
  );
}

/** The rates that a revaluation used, by currency. */
export function ratesUsed(parts: readonly Revalued[], { asOf, rates }: RevaluationRates): readonly Rate[] {
  const currencies = [...new Set(parts.map(({ currency }) => currency))]
    .filter((currency) => currency !== 'USD')
    .sort();
  return currencies
    .map((currency) => rateOn(rates.get(currency) ?? [], currency, asOf))
    .filter((rate) => rate !== null);
}

function valueNow(amount: Amount, { asOf, rates, rounding }: RevaluationRates): bigint | null {
  if (amount.currency === 'USD') return amount.minor;
  const rate = rateOn(rates.get(amount.currency) ?? [], amount.currency, asOf);
  return rate === null ? null : inUsd(amount, rate.rate, rounding);
}
