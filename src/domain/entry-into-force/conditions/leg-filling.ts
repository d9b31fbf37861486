import { toDay } from '../../calendar/day-number.js';
import type { PlainDate } from '../../calendar/plain-date.js';
import { spend } from '../../effort.js';
import type { Rules } from '../counting/rules.js';
import { objectionsFilledOn } from './objections-filled.js';
import { countOn, needOn } from './class-legs.js';
import type { Filled, Leg } from './leg.js';
import { loadOverTime } from './weighed.js';
import { covers } from '../../calendar/period.js';

/**
 * How far a leg is filled on a day. Counts are whole numbers, shares decimals of 1, weights in the table's unit. Of a
 * dated leg `need` is its date, `have` the day, `missing` the days between; without a date one thing is missing. Of
 * tacit acceptance `need` is the greatest number of objections it bears, `missing` how many too many there are.
 */
export function filledOn(leg: Leg, day: PlainDate, rules: Rules): Filled {
  const { measure } = leg;
  spend(1 + leg.heads.length);
  if ('count' in measure) return counts(measure.count, leg.heads.filter((head) => covers(head, day)).length);
  if ('weighed' in measure) {
    const { need, have, missing } = loadOverTime(measure.weighed, leg.heads, day, rules.treaty);
    return { need, have, missing };
  }
  if ('ofClass' in measure) return counts(needOn(measure.ofClass, day, rules).needed, countOn(leg.heads, day));
  if ('tacit' in measure) return objectionsFilledOn(measure.tacit, day, rules);
  return datedOn(leg, measure.day, day);
}

function counts(need: number, have: number): Filled {
  return { need: String(need), have: String(have), missing: String(Math.max(0, need - have)) };
}

function datedOn(leg: Leg, date: PlainDate | null, day: PlainDate): Filled {
  if (leg.foreseen === null || date === null) {
    const have = date !== null && date <= day ? 1 : 0;
    return counts(1, have);
  }
  return { need: date, have: day, missing: String(Math.max(0, toDay(date) - toDay(day))) };
}
