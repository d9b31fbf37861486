import { dayAndMonth, longDate, shortDate } from '../words/dates.js';
import { number } from '../words/numbers.js';
import { useShell } from './shell-context.js';

/** Dates and numbers as the language of the page writes them. */
export function useFormat() {
  const { language } = useShell();
  return {
    long: (date: string) => longDate(language, date),
    short: (date: string) => shortDate(language, date),
    day: (date: string) => dayAndMonth(language, date),
    number: (value: number | string) => number(language, value),
  };
}
