import { durationWords } from '../words/duration.words.js';
import { useWords } from '../words/use-words.js';

/** How long something took, in whole years and months of the page's language. */
export function useDuration() {
  const { text } = useWords(durationWords);
  const parts = (months: number) => ({ years: Math.floor(months / 12), months: months % 12 });
  return {
    short: (months: number): string => (months === 0 ? text('under-a-month') : text('months', parts(months)).trim()),
    long: (months: number): string =>
      months === 0
        ? text('under-a-month')
        : text('months-long', { ...parts(months), both: months > 12 && months % 12 > 0 ? 'yes' : 'no' }),
  };
}

/** Whole months from one day to a later one. */
export function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}
