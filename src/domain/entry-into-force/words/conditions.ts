import type { Treaty } from '../../treaty/model/treaty.js';
import type { Condition } from '../../treaty/model/clause.js';
import { dayInWords } from './floors.js';
import { objectorsInWords } from './fractions.js';
import { fromInWords, whoseInWords } from './measures.js';
import { stateInWords } from './states.js';
import { ordinal } from './terms.js';

/**
 * The event that meets a condition, as a noun phrase: `the deposit of the 30th instrument`, `the day on which …`.
 * `treaty`: whose condition it is, where known. It is read for what its weights rest on and for its own name.
 */
export function conditionInWords(condition: Condition, treaty?: Treaty): string {
  if ('instruments' in condition && (condition.instruments.including ?? []).length === 0) {
    return `the deposit of the ${ordinal(condition.instruments.count)} instrument${whoseInWords(condition.instruments, treaty)}`;
  }
  if ('declarations' in condition) {
    const { count, of, from } = condition.declarations;
    return `the ${ordinal(count)} declaration under ${of}${fromInWords(from, treaty)}`;
  }
  if ('inForce' in condition) return `the entry into force of ${condition.inForce}`;
  if ('notBefore' in condition) return dayInWords(condition.notBefore);
  if ('on' in condition) return dayInWords(condition.on);
  if ('decided' in condition) return 'the decision on its entry into force';
  if ('within' in condition)
    return `${conditionInWords(condition.within.when, treaty)} (if not later than ${dayInWords(condition.within.until)})`;
  if ('unlessObjected' in condition) {
    return `${dayInWords(condition.unlessObjected.until)} (unless by then ${objectorsInWords(condition, treaty)} have objected)`;
  }
  return `the day on which ${stateInWords(condition, treaty, 0)}`;
}
