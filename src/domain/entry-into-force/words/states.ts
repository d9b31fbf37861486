import type { Treaty } from '../../treaty/model/treaty.js';
import type { Condition } from '../../treaty/model/clause.js';
import { classInWords } from './classes.js';
import { dayInWords } from './floors.js';
import { fractionOfClass, objectorsInWords } from './fractions.js';
import { fromInWords, instrumentsInWords, weighedInWords } from './measures.js';
import { carriedInWords } from './shares.js';
import { counted, enumerated, listed } from './terms.js';

/** What holds when a condition is met: `55 instruments have been deposited`. `depth`: of lists within lists. */
export function stateInWords(condition: Condition, treaty: Treaty | undefined, depth: number): string {
  if ('all' in condition) return allInWords(condition.all, treaty, depth);
  if ('any' in condition)
    return enumerated(
      condition.any.map((each) => stateInWords(each, treaty, depth + 1)),
      'or',
      depth,
    );
  if ('within' in condition) {
    return `${stateInWords(condition.within.when, treaty, depth)} (if not later than ${dayInWords(condition.within.until)})`;
  }
  if ('instruments' in condition) return instrumentsInWords(condition, treaty);
  if ('declarations' in condition) {
    const { count, of, from } = condition.declarations;
    return `${counted(count, 'declaration')} under ${of}${fromInWords(from, treaty)} ${count === 1 ? 'stands' : 'stand'}`;
  }
  if ('each' in condition) return `each of ${classInWords(condition.each.of, treaty)} has deposited its instrument`;
  if ('fraction' in condition) return fractionOfClass(condition, treaty);
  if ('share' in condition || 'weight' in condition || 'ratio' in condition) return weighedInWords(condition, treaty);
  return factInWords(condition, treaty);
}

function factInWords(condition: Condition, treaty: Treaty | undefined): string {
  if ('inForce' in condition) return `${condition.inForce} is in force`;
  if ('notBefore' in condition) return `${dayInWords(condition.notBefore)} has come`;
  if ('on' in condition) return `${dayInWords(condition.on)} has come`;
  if ('unlessObjected' in condition)
    return `${dayInWords(condition.unlessObjected.until)} has come without objections from ${objectorsInWords(condition, treaty)}`;
  return 'its entry into force has been decided';
}

/** So many participants that carry so much: of all that deposit, these are one statement (Paris Agreement art. 21). */
function allInWords(conditions: readonly Condition[], treaty: Treaty | undefined, depth: number): string {
  const [first, ...others] = conditions;
  const plain = first !== undefined && 'instruments' in first && Object.keys(first.instruments).length === 1;
  const carried = others.map((each) => carriedInWords(each, treaty));
  if (!plain || carried.length === 0 || carried.includes(null)) {
    return enumerated(
      conditions.map((each) => stateInWords(each, treaty, depth + 1)),
      'and',
      depth,
    );
  }
  return `${counted(first.instruments.count, 'participant')}, carrying ${listed(carried.map(String))}, have deposited their instruments`;
}
