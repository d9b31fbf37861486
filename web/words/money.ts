import type { Language } from '../../src/page/language.js';
import { localeOf } from './formatting.js';

/** An amount as the API has it: a decimal with all digits of its currency. */
export interface Money {
  readonly value: string;
  readonly currency: string;
}

/** `$27,825,476`: digits behind the point only where they say something. Never read as a floating number. */
export function money(language: Language, { value, currency }: Money): string {
  return isolated(language, written(formatIn(language, isWhole(value) ? 0 : placesOf(value), currency), value));
}

/** The sign of a currency in a language, as `money` writes it: `$`, `SEK`. */
export function currencySign(language: Language, currency: string): string {
  const parts = formatIn(language, 0, currency).formatToParts(0);
  return isolated(language, parts.find(({ type }) => type === 'currency')?.value ?? currency);
}

/** The decimals of one column: all with the digits of their currency, unless every one of them is whole. */
export function amounts(language: Language, values: readonly string[]): (value: string) => string {
  const shown = values.some((value) => !isWhole(value));
  return (value) => written(formatIn(language, shown ? placesOf(value) : 0), value);
}

/** A percentage with so many digits; what would be rounded to nothing, and is not, says so. */
export function share(language: Language, percent: string, digits: number, something = true): string {
  const format = formatIn(language, digits);
  const least = 10 ** -digits;
  const small = something && Math.abs(Number(percent)) < least / 2;
  return small ? `<\u2060${format.format(least)}` : written(format, percent);
}

/** Which of two decimals is more, exactly. */
export function compareDecimals(one: string, other: string): number {
  const places = Math.max(placesOf(one), placesOf(other));
  const [first, second] = [unitsOf(one, places), unitsOf(other, places)];
  return first === second ? 0 : first < second ? -1 : 1;
}

const known = new Map<string, Intl.NumberFormat>();

/** Formats are made once: to make one takes longer than to write with it a hundred times. */
function formatIn(language: Language, digits: number, currency?: string): Intl.NumberFormat {
  const key = `${language} ${String(digits)} ${currency ?? ''}`;
  const format =
    known.get(key) ??
    new Intl.NumberFormat(localeOf(language), {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      ...(currency !== undefined && {
        style: 'currency',
        currency,
        currencyDisplay: language === 'en' ? 'narrowSymbol' : 'symbol',
      }),
    });
  known.set(key, format);
  return format;
}

/** A sign and its digits stay together among Arabic words: the one is not carried to the other's end. */
function isolated(language: Language, text: string): string {
  return language === 'ar' ? `\u2066${text}\u2069` : text;
}

/** A decimal string goes in as it is, with all its digits. */
function written(format: Intl.NumberFormat, value: string): string {
  return format.format(value as unknown as number);
}

function isWhole(value: string): boolean {
  return /^-?\d+(\.0*)?$/.test(value);
}

function placesOf(value: string): number {
  return value.split('.')[1]?.length ?? 0;
}

function unitsOf(value: string, places: number): bigint {
  const [whole = '0', after = ''] = value.split('.');
  return BigInt(whole + after.padEnd(places, '0'));
}
