import type { Condition, Path } from '../treaty/model/clause.js';
import type { Treaty } from '../treaty/model/treaty.js';

/** Asked again for each objection; a treaty never changes. */
const known = new WeakMap<Treaty, boolean>();

/**
 * Whether somebody's silence brings the treaty or a provision of it into force: then those objecting need no part in
 * it.
 */
export function restsOnSilence(treaty: Treaty): boolean {
  let found = known.get(treaty);
  if (found === undefined) {
    const { entryIntoForce, provisions = {} } = treaty;
    found = [entryIntoForce, ...Object.values(provisions)].some((path) => path !== null && pathRests(path));
    known.set(treaty, found);
  }
  return found;
}

function pathRests(path: Path): boolean {
  if ('earliestOf' in path) return path.earliestOf.some(pathRests);
  return 'latestOf' in path ? path.latestOf.some(pathRests) : conditionRests(path.when);
}

function conditionRests(condition: Condition): boolean {
  if ('within' in condition) return conditionRests(condition.within.when);
  if ('all' in condition) return condition.all.some(conditionRests);
  if ('any' in condition) return condition.any.some(conditionRests);
  return 'unlessObjected' in condition;
}
