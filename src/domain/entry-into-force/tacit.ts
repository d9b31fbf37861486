import type { Condition, Path } from '../treaty/model/clause.js';
import type { Treaty } from '../treaty/model/treaty.js';

/** Asked again for each objection; a treaty never changes. */
const known = new WeakMap<Treaty, boolean>();

/**
 * Whether silence brings the treaty or a provision of it into force. Its clause then asks for objections, or for no act
 * of a participant at all (International Health Regulations art. 59). Those objecting need no part in it.
 */
export function restsOnSilence(treaty: Treaty): boolean {
  let found = known.get(treaty);
  if (found === undefined) {
    const { entryIntoForce, provisions = {} } = treaty;
    const clauses = [...(entryIntoForce === null ? [] : [entryIntoForce]), ...Object.values(provisions)];
    found = clauses.map(conditionsIn).some((asked) => asked.some(asksForSilence) || !asked.some(asksForActs));
    known.set(treaty, found);
  }
  return found;
}

function conditionsIn(path: Path): readonly Condition[] {
  if ('earliestOf' in path) return path.earliestOf.flatMap(conditionsIn);
  return 'latestOf' in path ? path.latestOf.flatMap(conditionsIn) : simple(path.when);
}

function simple(condition: Condition): readonly Condition[] {
  if ('within' in condition) return simple(condition.within.when);
  if ('all' in condition) return condition.all.flatMap(simple);
  return 'any' in condition ? condition.any.flatMap(simple) : [condition];
}

function asksForSilence(condition: Condition): boolean {
  return 'unlessObjected' in condition;
}

function asksForActs(condition: Condition): boolean {
  return !['inForce', 'notBefore', 'on', 'decided'].some((other) => other in condition);
}
