import type { PlainDate } from './plain-date.js';
import { compareTexts } from '../text-order.js';

/** Days from `from` (inclusive) to `until` (exclusive; null: without end). */
export interface Period {
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

/** Sorts after every date: the end of a period without end, for comparison only. */
const NEVER = '~';

export function covers(period: Period, day: PlainDate): boolean {
  return period.from <= day && (period.until === null || day < period.until);
}

/** Whether one of the periods covers a day. */
export function onDay(periods: readonly Period[], day: PlainDate): boolean {
  return periods.some((period) => covers(period, day));
}

/** The same days as disjoint periods in order; adjoining ones become one, empty ones vanish. */
export function merged(periods: readonly Period[]): Period[] {
  const result: Period[] = [];
  const full = periods.filter((period) => period.from < (period.until ?? NEVER));
  for (const period of full.sort((a, b) => compareTexts(a.from, b.from))) {
    const last = result.at(-1);
    if (last === undefined || (last.until ?? NEVER) < period.from) result.push(period);
    else if ((last.until ?? NEVER) < (period.until ?? NEVER))
      result[result.length - 1] = { from: last.from, until: period.until };
  }
  return result;
}

/** The days that lie in both. Each list must be disjoint; the result is, and keeps the order of the first. */
export function intersection(periods: readonly Period[], others: readonly Period[]): Period[] {
  return periods.flatMap((period) =>
    others.flatMap((other) => {
      const from = period.from < other.from ? other.from : period.from;
      const until = (period.until ?? NEVER) < (other.until ?? NEVER) ? period.until : other.until;
      return from < (until ?? NEVER) ? [{ from, until }] : [];
    }),
  );
}

/** The days of the first list that lie in none of the second. */
export function difference(periods: readonly Period[], others: readonly Period[]): Period[] {
  let rest = merged(periods);
  for (const other of others) {
    rest = rest.flatMap((period) => [
      ...(period.from < other.from ? [{ from: period.from, until: lesser(period.until, other.from) }] : []),
      ...(other.until !== null && other.until < (period.until ?? NEVER)
        ? [{ from: period.from < other.until ? other.until : period.from, until: period.until }]
        : []),
    ]);
  }
  return rest;
}

function lesser(a: PlainDate | null, b: PlainDate): PlainDate {
  return a !== null && a < b ? a : b;
}
