import type { PlainDate } from '../../../calendar/plain-date.js';
import { usd, type Amount } from '../../../money/amount.js';
import { inUsd, rateOn, type Rate } from '../../../money/rate.js';
import type { Rounding } from '../../../number/rounding.js';
import type { RatesByCurrency } from '../../rate/valuation.js';
import type { Balance } from '../balance.js';
import { ownFigures } from '../figures.js';
import { changeBetween, type AmountChange } from './amount-change.js';

/** Both periods at the rates of one day, the last of the previous period: what changed but for the rates. */
export interface ConstantCurrency {
  readonly ratesOf: PlainDate;
  readonly rates: readonly Rate[];
  readonly current: Amount;
  readonly previous: Amount;
  readonly change: AmountChange;
  /** Currencies for which no rate was in force on that day. */
  readonly withoutRate: readonly string[];
}

/** The change in one original currency. */
export interface CurrencyChange {
  readonly currency: string;
  readonly current: { readonly pledged: Amount; readonly paid: Amount };
  readonly previous: { readonly pledged: Amount; readonly paid: Amount };
  readonly change: AmountChange;
}

/** What changed in each period. */
export interface TwoPeriods {
  readonly current: readonly Balance[];
  readonly previous: readonly Balance[];
}

/** What is pledged in each original currency, and how that changed. */
export function currencyChanges({ current, previous }: TwoPeriods): readonly CurrencyChange[] {
  const all = new Set([...current, ...previous].map(({ currency }) => currency).filter((currency) => currency !== ''));
  return [...all].sort().map((currency) => {
    const [now, then] = [ownFigures(current, currency), ownFigures(previous, currency)];
    return {
      currency,
      current: { pledged: now.pledged, paid: now.paid },
      previous: { pledged: then.pledged, paid: then.paid },
      change: changeBetween(now.pledged, then.pledged),
    };
  });
}

/** Values what is pledged in both periods at the same rates, rounding once for each currency and period. */
export function constantCurrency(
  changes: readonly CurrencyChange[],
  by: { readonly ratesOf: PlainDate; readonly rates: RatesByCurrency; readonly rounding: Rounding },
): ConstantCurrency {
  const rates = new Map(
    changes.map(({ currency }) => [currency, rateOn(by.rates.get(currency) ?? [], currency, by.ratesOf)]),
  );
  const value = (amount: Amount): bigint => {
    const rate = rates.get(amount.currency);
    return amount.currency === 'USD' ? amount.minor : rate == null ? 0n : inUsd(amount, rate.rate, by.rounding);
  };
  const total = (of: 'current' | 'previous') => usd(changes.reduce((sum, each) => sum + value(each[of].pledged), 0n));
  const withoutRate = changes
    .filter(
      ({ currency, current, previous }) =>
        currency !== 'USD' && (current.pledged.minor !== 0n || previous.pledged.minor !== 0n),
    )
    .filter(({ currency }) => rates.get(currency) == null)
    .map(({ currency }) => currency);
  const [current, previous] = [total('current'), total('previous')];
  const change = changeBetween(current, previous, withoutRate.length === 0);
  return {
    ratesOf: by.ratesOf,
    rates: [...rates.values()].filter((rate) => rate != null),
    current,
    previous,
    change,
    withoutRate,
  };
}
