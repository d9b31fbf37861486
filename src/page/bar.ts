import type { Bar, Times } from './shell.js';

/**
 * The rail of a view. `dates`: the days of all acts that it may show, each as often as it has acts. `through`: the day
 * up to which the record is complete. The rail spans all of these and the day asked about.
 */
export function barOf(dates: readonly string[], through: string | null, times: Times): Bar {
  const days = [...new Set(dates)].sort();
  const acts = new Map<string, number>();
  for (const date of dates) acts.set(date.slice(0, 7), (acts.get(date.slice(0, 7)) ?? 0) + 1);
  const spanned = [...days, times.asOf, ...(through === null ? [] : [through])].sort();
  return {
    from: spanned[0] ?? times.asOf,
    to: spanned.at(-1) ?? times.asOf,
    days,
    acts: [...acts].sort(([one], [other]) => (one < other ? -1 : 1)),
    through,
  };
}
