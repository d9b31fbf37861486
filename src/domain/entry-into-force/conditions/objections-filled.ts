import type { PlainDate } from '../../calendar/plain-date.js';
import type { UnlessObjectedCondition } from '../../treaty/model/clause.js';
import type { Rules } from '../counting/rules.js';
import { dateOfDay } from '../day.js';
import { objectionsOn } from './acts-legs.js';
import type { Filled } from './leg.js';

/**
 * How many objections stand on a day, or stood when the time for them ended, against the greatest number that
 * acceptance bears.
 */
export function objectionsFilledOn(condition: UnlessObjectedCondition, day: PlainDate, rules: Rules): Filled {
  const until = dateOfDay(condition.unlessObjected.until, rules.treaty, rules.ownActs);
  const { objectors, enough, blocked } = objectionsOn(condition, until !== null && until < day ? until : day, rules);
  const have = String(objectors.length);
  if (enough === null) return { need: 'fewer', have, missing: blocked ? '1' : '0' };
  const bears = Math.max(0, enough - 1);
  return { need: String(bears), have, missing: String(Math.max(0, objectors.length - bears)) };
}
