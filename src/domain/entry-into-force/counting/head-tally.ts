import type { Period } from '../../calendar/period.js';
import { spend } from '../../effort.js';
import { compareTexts } from '../../text-order.js';
import type { PlainDate } from '../../calendar/plain-date.js';
import type { CountedHead } from './heads.js';

/** So many heads needed at once. `reached`: the periods in which they are there. */
export interface HeadTally {
  readonly heads: readonly CountedHead[];
  readonly reached: readonly Period[];
}

/** Counts heads day by day (all of a day's changes together) and writes into each the count with it. */
export function tally(need: number, heads: readonly CountedHead[]): HeadTally {
  spend(4 * heads.length);
  const starts = inOrder(heads) ? heads : [...heads].sort((a, b) => compareTexts(a.from, b.from));
  const ends = endsOf(heads);
  const reached: Period[] = [];
  let [count, s, e] = [0, 0, 0];
  let since: PlainDate | null = null;
  for (let day = earlier(starts[0]?.from, ends[0]); day !== undefined; day = earlier(starts[s]?.from, ends[e])) {
    for (; ends[e] === day; e++) count--;
    for (let head = starts[s]; head?.from === day; head = starts[++s]) head.ordinal = ++count;
    if (count >= need) since ??= day;
    else if (since !== null) {
      reached.push({ from: since, until: day });
      since = null;
    }
  }
  if (since !== null) reached.push({ from: since, until: null });
  return { heads, reached };
}

function endsOf(heads: readonly CountedHead[]): PlainDate[] {
  const ends: PlainDate[] = [];
  for (const { until } of heads) if (until !== null) ends.push(until);
  return ends.sort(compareTexts);
}

function earlier(start: PlainDate | undefined, end: PlainDate | undefined): PlainDate | undefined {
  return start === undefined || (end !== undefined && end < start) ? end : start;
}

/** Heads mostly come in order of deposit; to see that costs less than to sort them again. */
function inOrder(heads: readonly CountedHead[]): boolean {
  let last: PlainDate = '';
  for (const { from } of heads) {
    if (from < last) return false;
    last = from;
  }
  return true;
}
