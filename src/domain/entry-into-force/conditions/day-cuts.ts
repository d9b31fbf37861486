import type { Period } from '../../calendar/period.js';
import { spend } from '../../effort.js';
import type { PlainDate } from '../../calendar/plain-date.js';

/** The days on which something begins or ends, in order, each once. */
export function cutsOf(...lists: readonly (readonly Period[])[]): readonly PlainDate[] {
  const days = new Set<PlainDate>();
  for (const periods of lists) {
    spend(2 * periods.length);
    for (const { from, until } of periods) {
      days.add(from);
      if (until !== null) days.add(until);
    }
  }
  return [...days].sort();
}

/**
 * The periods in which something holds that can change only on the cuts, and before the first of them does not hold.
 */
export function periodsWhere(cuts: readonly PlainDate[], holdsOn: (day: PlainDate) => boolean): readonly Period[] {
  const periods: Period[] = [];
  let since: PlainDate | null = null;
  for (const day of cuts) {
    if (holdsOn(day)) since ??= day;
    else if (since !== null) {
      periods.push({ from: since, until: day });
      since = null;
    }
  }
  return since === null ? periods : [...periods, { from: since, until: null }];
}

/** From a day on, for ever; never where there is no such day. */
export function everFrom(day: PlainDate | null): readonly Period[] {
  return day === null ? [] : [{ from: day, until: null }];
}
