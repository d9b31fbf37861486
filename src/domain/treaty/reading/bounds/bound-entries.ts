import type { Fact } from '../../model/interpretation.js';

/** What one participant, or the treaty itself, has on its accounts by a reading. */
type Entries = readonly Fact[];

/**
 * By how much more may hold of the same accounts than is certain (`parties/possible`), and by how much less
 * (`parties/least`). On each day it is what the reading with the most, or the least, says beyond the certain one.
 */
export function boundEntries(certain: Entries, readings: readonly Entries[]): Entries {
  const all = [certain, ...readings];
  const accounts = new Set(all.flatMap((entries) => entries.map(({ account }) => account)));
  return [...accounts].flatMap((account) => {
    const own = all.map((entries) => entries.filter((entry) => entry.account === account));
    return [...beyond(own, `${account}/possible`, Math.max), ...beyond(own, `${account}/least`, Math.min)];
  });
}

function beyond(own: readonly Entries[], account: string, outermost: (...sums: number[]) => number): Entries {
  const days = [...new Set(own.flatMap((entries) => entries.map(({ date }) => date)))].sort();
  const entry = own.flat()[0];
  if (entry === undefined) return [];
  const found: Fact[] = [];
  const sums = own.map(() => 0);
  let before = 0;
  for (const date of days) {
    own.forEach((entries, i) => {
      for (const { date: day, delta } of entries) if (day === date) sums[i] = (sums[i] ?? 0) + delta;
    });
    const more = outermost(...sums) - (sums[0] ?? 0);
    if (more !== before) found.push({ ...entry, account, date, delta: more - before });
    before = more;
  }
  return found;
}
