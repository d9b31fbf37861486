import type { PlainDate } from '../../calendar/plain-date.js';
import { isFault, readAmount, usd, written, type Amount } from '../../money/amount.js';
import { digitsOf } from '../../money/currencies.js';
import { inUsd, rateOn, readRate, type Rate } from '../../money/rate.js';
import { powerOfTen } from '../../number/exact.js';
import type { Rounding } from '../../number/rounding.js';
import { refuse, type Refusal } from '../../refusal.js';
import type { Fund } from '../fund/fund.js';
import type { Valuation } from '../pledge/pledge.js';

/** A valuation as a recorder gives it: dollars, a rate, or both. */
export interface GivenValuation {
  readonly usd?: string | null;
  readonly rate?: string | null;
  readonly rateDate?: PlainDate | null;
  readonly rateSource?: string | null;
}

/** Published rates of the fund's table, by currency, each list in order of date. */
export type RatesByCurrency = ReadonlyMap<string, readonly Rate[]>;

/** By what an amount is valued. `promise`: a pledge or an increase, for which the fund's reference rates hold. */
export interface ValuedBy {
  readonly fund: Fund;
  readonly rates: RatesByCurrency;
  readonly promise: boolean;
}

type Settled = { readonly valuation: Valuation | null } | { readonly refused: Refusal };

/**
 * What an amount is worth in dollars, settled once. As given; else at the fund's reference rate (promises only); else
 * at the rate of its table in force on the day. Else null, and the amount stays unvalued. Amounts in dollars need none.
 * Refuses `invalid-rate` (zero, negative, no number) and `valuation-does-not-fit` (dollars that the rate, as written,
 * cannot explain).
 */
export function settledValuation(
  amount: Amount,
  day: PlainDate,
  given: GivenValuation | null | undefined,
  by: ValuedBy,
): Settled {
  const { policy } = by.fund;
  if (given != null) return stated(amount, day, given, policy.rounding);
  if (amount.currency === 'USD') return { valuation: null };
  const fixed = by.promise ? policy.referenceRates[amount.currency] : undefined;
  const source = `reference rate of ${by.fund.id}`;
  if (fixed !== undefined) return { valuation: valuedAt({ ...fixed, source, event: null }, amount, policy.rounding) };
  const rate = rateOn(by.rates.get(amount.currency) ?? [], amount.currency, day);
  return { valuation: rate === null ? null : valuedAt(rate, amount, policy.rounding) };
}

/** An amount at a rate. */
function valuedAt(
  rate: Pick<Rate, 'rate' | 'date' | 'source' | 'event'>,
  amount: Amount,
  rounding: Rounding,
): Valuation {
  const { value } = written(usd(inUsd(amount, rate.rate, rounding)));
  return { usd: value, rate: rate.rate, rateDate: rate.date, rateSource: rate.source, rateEvent: rate.event };
}

function stated(amount: Amount, day: PlainDate, given: GivenValuation, rounding: Rounding): Settled {
  const rate = given.rate ?? null;
  const dollars = given.usd ?? null;
  if (rate !== null && readRate(rate) === null) return invalidRate(rate, amount.currency);
  const details = {
    rate,
    rateDate: given.rateDate ?? (rate === null ? null : day),
    rateSource: given.rateSource ?? null,
    rateEvent: null,
  };
  if (dollars !== null) return inDollars(amount, dollars, details);
  if (rate === null || amount.currency === 'USD') return { valuation: null };
  return { valuation: { usd: written(usd(inUsd(amount, rate, rounding))).value, ...details } };
}

/** Dollars as stated, where the amount and the rate (if given) allow them. */
function inDollars(amount: Amount, dollars: string, details: Omit<Valuation, 'usd'>): Settled {
  const read = readAmount({ value: dollars, currency: 'USD' });
  if (isFault(read) || read.minor < 0n) {
    const why = isFault(read) ? read.sentence : 'It must not be below zero.';
    return refuse('invalid-amount', { usd: dollars }, `The valuation cannot be taken. ${why}`);
  }
  const { rate } = details;
  const fits =
    amount.currency === 'USD' ? read.minor === amount.minor : rate === null || explains(rate, amount, read.minor);
  if (!fits) return doesNotFit(dollars, rate, amount);
  return { valuation: amount.currency === 'USD' ? null : { usd: written(read).value, ...details } };
}

/** Refuses what is no rate. */
export function invalidRate(rate: string, currency: string): { readonly refused: Refusal } {
  const sentence = `The rate "${rate.slice(0, 60)}" is not a decimal above zero. Give units of ${currency} per one US dollar, such as "0.813".`;
  return refuse('invalid-rate', { rate, currency }, sentence);
}

function doesNotFit(dollars: string, rate: string | null, amount: Amount): { readonly refused: Refusal } {
  const how = rate === null ? '' : ` at ${rate} ${amount.currency} per dollar`;
  const sentence = `USD ${dollars} is not what the amount comes to${how}. Correct one of them, or leave one out.`;
  return refuse('valuation-does-not-fit', { usd: dollars, rate, amount: written(amount) }, sentence);
}

/**
 * Whether dollars lie within what a rate written with so many digits can mean. That is half a unit of its last digit
 * either way, and a cent.
 */
function explains(rate: string, amount: Amount, cents: bigint): boolean {
  const read = readRate(rate);
  if (read === null) return false;
  const scale = powerOfTen(digitsOf(amount.currency));
  const halves = read.units * 2n;
  const value = amount.minor * read.over * 2n * 100n;
  return (cents + 1n) * (halves + 1n) * scale >= value && (cents - 1n) * (halves - 1n) * scale <= value;
}
