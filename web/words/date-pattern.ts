import type { Language } from '../../src/page/language.js';
import { dayAndMonth, longDate } from './dates.js';

/** How a language writes dates, for a script that has no words of its own: `{d} {m} {y}` and the months. */
export interface DatePattern {
  readonly pattern: string;
  /** The first day of a month, where it is written otherwise: `1er`. */
  readonly first: string;
  readonly months: readonly string[];
}

/** Read off what the language writes for days that are known. */
export function datePattern(language: Language): DatePattern {
  const months = [...Array(12).keys()].map((month) =>
    dayAndMonth(language, `2003-${String(month + 1).padStart(2, '0')}-22`)
      .replace('22', '')
      .replace('日', '')
      .replace(/^[\s\u00a0]*(de[\s\u00a0])?/, ''),
  );
  return {
    pattern: longDate(language, '2003-11-22')
      .replace('2003', '{y}')
      .replace('22', '{d}')
      .replace(months[10] ?? '', '{m}'),
    first: longDate(language, '2003-11-01').includes('1er') ? '1er' : '1',
    months,
  };
}
