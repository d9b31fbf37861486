import type { Path, SinglePath } from '../treaty/model/clause.js';

/** The way of a treaty's own entry into force, with its delay; of several ways the first. */
export function ownRule(clause: Path | null): SinglePath | undefined {
  let path: Path | undefined = clause ?? undefined;
  while (path !== undefined && !('when' in path)) path = 'earliestOf' in path ? path.earliestOf[0] : path.latestOf[0];
  return path;
}
