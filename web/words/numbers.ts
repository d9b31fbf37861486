import type { Language } from '../../src/page/language.js';
import { localeOf } from './formatting.js';

const known = new Map<string, Intl.NumberFormat>();

/** A whole number or a decimal text with the marks of the language: `27,825,476`. Digits behind the point stay. */
export function number(language: Language, value: number | string): string {
  const digits = String(value).split('.')[1]?.length ?? 0;
  const key = `${language} ${String(digits)}`;
  const format =
    known.get(key) ??
    new Intl.NumberFormat(localeOf(language), { minimumFractionDigits: digits, maximumFractionDigits: digits });
  known.set(key, format);
  return format.format(value as number);
}
