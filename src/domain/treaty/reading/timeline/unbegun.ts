import { predecessorsOf } from '../../../participants/predecessors.js';
import { effectOfKind } from '../../model/kinds/kinds.js';
import type { Act } from '../../model/state.js';
import type { TimelineContext } from './timeline-context.js';

/**
 * Ends of a provisional application that never began (VCLT art. 25(2)). Where signature begins it, a notice may come
 * first and keeps it from beginning. What a predecessor began, its successor may end.
 */
export function endedUnbegun(acts: readonly Act[], where: TimelineContext): readonly Act[] {
  const { treaty, code, register, actsOf } = where;
  const ends = acts.filter(({ kind }) => effectOfKind(kind) === 'ends-provisional-application');
  if (ends.length === 0 || treaty.provisionalApplication?.signatories === true) return [];
  const before = [...predecessorsOf(code, register)].flatMap(actsOf);
  const begun = [...before, ...acts].filter(({ kind }) => effectOfKind(kind) === 'applies-provisionally').map(dayOf);
  return ends.filter((act) => !begun.some((day) => day <= dayOf(act)));
}

function dayOf({ date, effective }: Act): string {
  return effective ?? date;
}
