import type { PlainDate } from '../calendar/plain-date.js';
import type { Amount } from './amount.js';
import { digitsOf } from './currencies.js';
import { powerOfTen, type Exact } from '../number/exact.js';
import { divided, type Rounding } from '../number/rounding.js';
import { decimal, ratio } from '../number/text.js';

/**
 * A published rate, as the source writes it, such as `0.813`: units of the currency for one US dollar. That is the
 * direction of the UN operational rates.
 */
export interface Rate {
  readonly currency: string;
  readonly rate: string;
  readonly per: 'USD';
  /** The day from which it holds. */
  readonly date: PlainDate;
  readonly source: string;
  /** The event that recorded it; null where it comes from elsewhere. */
  readonly event: string | null;
}

const DECIMAL = /^(0|[1-9]\d*)(?:\.(\d+))?$/;
const MOST_DIGITS = 30;

/** A rate as an exact number; null where the text is no decimal above 0 of at most 30 digits. */
export function readRate(text: string): Exact | null {
  const [matched, whole = '', fraction = ''] = DECIMAL.exec(text) ?? [];
  if (matched === undefined || whole.length + fraction.length > MOST_DIGITS) return null;
  const read = decimal(text);
  return read.units === 0n ? null : read;
}

/** US cents of an amount: amount ÷ rate, rounded once. Throws on what `readRate` does not read. */
export function inUsd(amount: Amount, rate: string, rounding?: Rounding): bigint {
  const { units, over } = mustRead(rate);
  return divided(amount.minor * over * 100n, units * powerOfTen(digitsOf(amount.currency)), rounding);
}

/**
 * Minor units of a currency for so many US cents: USD × rate, rounded once. Throws on what `readRate` does not read.
 */
export function fromUsd(cents: bigint, currency: string, rate: string, rounding?: Rounding): bigint {
  const { units, over } = mustRead(rate);
  return divided(cents * units * powerOfTen(digitsOf(currency)), over * 100n, rounding);
}

/**
 * Original ÷ USD to `digits` places: what to show beside the two, never what to reckon with. Throws where the dollars
 * are 0.
 */
export function impliedRate(amount: Amount, usdCents: bigint, digits = 6): string {
  return ratio(amount.minor * 100n, usdCents * powerOfTen(digitsOf(amount.currency)), digits);
}

/**
 * The rate in force on a day. Of those of the currency (and of the source, where one is named) it is the latest that
 * began on or before it. Of several on one day it is the last in the list. Null where there is none, and then the
 * amount stays unvalued: a later rate is never taken instead.
 */
export function rateOn(rates: readonly Rate[], currency: string, day: PlainDate, source?: string): Rate | null {
  return rates
    .filter(
      (rate) => rate.currency === currency && rate.date <= day && (source === undefined || rate.source === source),
    )
    .reduce<Rate | null>((latest, rate) => (latest === null || rate.date >= latest.date ? rate : latest), null);
}

function mustRead(rate: string): Exact {
  const read = readRate(rate);
  if (read === null) throw new RangeError(`not a rate: ${rate}`);
  return read;
}
