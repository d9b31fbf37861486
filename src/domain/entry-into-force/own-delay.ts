import type { Delay, Path } from '../treaty/model/clause.js';

/** The delay of a treaty's own entry into force; of several ways the first. */
export function ownDelay(clause: Path | null): Delay | undefined {
  let path: Path | undefined = clause ?? undefined;
  while (path !== undefined && !('when' in path)) path = 'earliestOf' in path ? path.earliestOf[0] : path.latestOf[0];
  return path?.then;
}
