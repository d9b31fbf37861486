import { fromDay, toDay } from '../../calendar/day-number.js';
import { applyDelay } from '../../calendar/delay.js';
import { FIRST_DATE, type PlainDate } from '../../calendar/plain-date.js';
import type { Delay } from '../model/clause.js';

/**
 * The last day from which a delay still ends on or before the day `by`. Null where none does. Exact for every delay,
 * since none ends before it begins and a later beginning never gives an earlier end. So the days in time can be halved
 * until one is left.
 */
export function latestStart(delay: Delay, by: PlainDate): PlainDate | null {
  const inTime = (day: number) => applyDelay(delay, fromDay(day)) <= by;
  let [early, late] = [toDay(FIRST_DATE), toDay(by)];
  if (!inTime(early)) return null;
  while (early < late) {
    const middle = Math.ceil((early + late) / 2);
    if (inTime(middle)) early = middle;
    else late = middle - 1;
  }
  return fromDay(early);
}
