import type { Language } from '../../src/page/language.js';
import { localeOf } from './formatting.js';

/** A whole number or a decimal text with the marks of the language: `27,825,476`. Digits behind the point stay. */
export function number(language: Language, value: number | string): string {
  const digits = String(value).split('.')[1]?.length ?? 0;
  const format = new Intl.NumberFormat(localeOf(language), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(value as number);
}
