import { currency, digitsOf, type Currency } from './currencies.js';
import { powerOfTen } from '../number/exact.js';
import { fixedDecimal } from '../number/text.js';

/** An exact sum of money in minor units of its currency: cents of USD, whole JPY, fils of KWD. May be negative. */
export interface Amount {
  readonly minor: bigint;
  readonly currency: string;
}

/** An amount as it stands in a document: `{ "value": "10800579.00", "currency": "USD" }`. */
export interface WrittenAmount {
  readonly value: string;
  readonly currency: string;
}

/**
 * Why a written amount cannot be read. `digits` are those of the currency, where it has any; the sentence says what to
 * write instead.
 */
export type AmountFault = {
  readonly fault: 'unknown-currency' | 'no-minor-unit' | 'too-many-digits' | 'not-a-decimal';
  readonly currency: string;
  readonly digits: number | null;
  readonly sentence: string;
};

const DECIMAL = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/;
/** What a NUMERIC(38) of the database holds, in minor units. */
const MOST_DIGITS = 38;

/**
 * Reads an amount exactly. Fewer digits than the currency has are filled up (USD `1000.5`). More are refused even where
 * they are zeros, and so are an exponent, separators, spaces, a plus sign and leading zeros. Nothing is ever rounded
 * here.
 */
export function readAmount(text: WrittenAmount): Amount | AmountFault {
  const known = currency(text.currency);
  if (known === undefined)
    return {
      fault: 'unknown-currency',
      currency: text.currency,
      digits: null,
      sentence: unknownSentence(text.currency),
    };
  const { code, digits } = known;
  const fault = (kind: AmountFault['fault'], sentence: string) => ({ fault: kind, currency: code, digits, sentence });
  if (digits === null)
    return fault(
      'no-minor-unit',
      `${code} (${known.name}) has no amounts in ISO 4217: write the amount in a currency.`,
    );
  const [matched, sign = '', whole = '', fraction = ''] = DECIMAL.exec(text.value) ?? [];
  if (matched === undefined)
    return fault(
      'not-a-decimal',
      `Write the amount as a plain decimal such as "${sample(digits)}", not ${quoted(text.value)}.`,
    );
  if (fraction.length > digits) return fault('too-many-digits', tooManySentence(known, digits, text.value));
  if (whole.length + digits > MOST_DIGITS) {
    return fault(
      'too-many-digits',
      `Write at most ${MOST_DIGITS - digits} digits before the point in ${code}, not ${whole.length}.`,
    );
  }
  const minor = BigInt(whole + fraction.padEnd(digits, '0'));
  return { minor: sign === '-' ? -minor : minor, currency: code };
}

/** Whether reading gave a fault. */
export function isFault(read: Amount | AmountFault): read is AmountFault {
  return 'fault' in read;
}

/** An amount that was checked before; null where there is none, or it cannot be read. */
export function amountIn(text: WrittenAmount | null | undefined): Amount | null {
  const read = text == null ? null : readAmount(text);
  return read === null || isFault(read) ? null : read;
}

/** Minor units of an amount that was checked before; 0 where there is none. */
export function minorOf(text: WrittenAmount | null | undefined): bigint {
  return amountIn(text)?.minor ?? 0n;
}

/** The canonical text: exactly the digits that ISO gives the currency. `-5.00`, `0.00`, JPY `250000000`. */
export function written(amount: Amount): WrittenAmount {
  return { value: fixedDecimal(amount.minor, digitsOf(amount.currency)), currency: amount.currency };
}

/** Throws on two currencies: whoever adds them has forgotten a rate. */
export function plusAmount(a: Amount, b: Amount): Amount {
  if (a.currency !== b.currency) throw new TypeError(`two currencies, ${a.currency} and ${b.currency}, in one sum`);
  return { minor: a.minor + b.minor, currency: a.currency };
}

/** Throws on two currencies, as `plusAmount` does. */
export function minusAmount(a: Amount, b: Amount): Amount {
  return plusAmount(a, negated(b));
}

/** The same amount with the other sign. */
export function negated(a: Amount): Amount {
  return { minor: -a.minor, currency: a.currency };
}

/** Nothing, in a currency. */
export function zero(currency: string): Amount {
  return { minor: 0n, currency };
}

/** An amount in US dollars, from cents. */
export function usd(minor: bigint): Amount {
  return { minor, currency: 'USD' };
}

function unknownSentence(code: string): string {
  const meant = currency(code.trim().toUpperCase());
  return `${quoted(code)} is no currency code of ISO 4217: write ${meant === undefined ? 'one, such as "USD"' : `"${meant.code}"`}.`;
}

function tooManySentence({ code, name }: Currency, digits: number, value: string): string {
  const one = /^\p{L}+$/u.test(name) ? name.toLowerCase() : 'units';
  if (digits === 0) return `${code} has no minor unit: write whole ${one}, not ${quoted(value)}.`;
  return `${code} has ${digits} decimal places: write at most ${digits} digits after the point, not ${quoted(value)}.`;
}

function sample(digits: number): string {
  return fixedDecimal(1000n * powerOfTen(digits), digits);
}

function quoted(text: string): string {
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}
