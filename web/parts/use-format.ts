import { dayAndMonth, longDate, shortDate } from '../words/dates.js';
import { number } from '../words/numbers.js';
import { useShell } from './shell-context.js';

/** Dates and numbers as the language of the page writes them. */
export function useFormat() {
  const { language } = useShell();
  return {
    long: (date: string) => longDate(language, date),
    // In Arabic it is digits and hyphens, which would turn round behind a letter.
    short: (date: string) =>
      language === 'ar' ? `\u2066${shortDate(language, date)}\u2069` : shortDate(language, date),
    day: (date: string) => dayAndMonth(language, date),
    number: (value: number | string) => number(language, value),
  };
}
