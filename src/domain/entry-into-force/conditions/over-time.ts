import { merged, type Period } from '../../calendar/period.js';
import type { PlainDate } from '../../calendar/plain-date.js';
import { spend } from '../../effort.js';
import type { CountedHead } from '../counting/heads.js';
import { minus, plus, ZERO, type Exact } from '../../number/exact.js';
import { compareTexts } from '../../text-order.js';

/**
 * How many of some periods cover a day. They are put in order once, so that asking on every day of a treaty's life
 * costs little.
 */
export function coveringOn(periods: readonly Period[]): (day: PlainDate) => number {
  spend(3 * periods.length);
  const starts = periods.map(({ from }) => from).sort();
  const ends = periods.flatMap(({ until }) => until ?? []).sort();
  return (day) => upTo(starts, day) - upTo(ends, day);
}

/** What participants carry together on a day by one table, each as long as it has a head. */
export function carriedOn(
  heads: readonly CountedHead[],
  values: ReadonlyMap<string, Exact>,
): (day: PlainDate) => Exact {
  spend(8 * heads.length);
  const present = [...presentBy(heads)].flatMap(([code, periods]) => {
    const value = values.get(code);
    return value === undefined ? [] : periods.map(({ from, until }) => ({ from, until, value }));
  });
  const begun = runningSum(present.map(({ from, value }) => ({ day: from, value })));
  const ended = runningSum(present.flatMap(({ until, value }) => (until === null ? [] : [{ day: until, value }])));
  return (day) => minus(begun(day), ended(day));
}

/** The days on which each participant has a head, as disjoint periods. */
export function presentBy(heads: readonly CountedHead[]): ReadonlyMap<string, readonly Period[]> {
  spend(3 * heads.length);
  const present = new Map<string, Period[]>();
  for (const head of heads) {
    const own = present.get(head.participant);
    if (own === undefined) present.set(head.participant, [head]);
    else own.push(head);
  }
  for (const [code, periods] of present) present.set(code, merged(periods));
  return present;
}

interface Change {
  readonly day: PlainDate;
  readonly value: Exact;
}

function runningSum(changes: readonly Change[]): (day: PlainDate) => Exact {
  const ordered = [...changes].sort((a, b) => compareTexts(a.day, b.day));
  const days = ordered.map(({ day }) => day);
  const sums = [ZERO];
  for (const { value } of ordered) sums.push(plus(sums.at(-1) ?? ZERO, value));
  return (day) => sums[upTo(days, day)] ?? ZERO;
}

/** How many of some days in order are not after a day. */
function upTo(days: readonly PlainDate[], day: PlainDate): number {
  spend(2);
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
