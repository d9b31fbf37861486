import { effectOfKind } from '../../model/kinds/kinds.js';
import type { Act } from '../../model/state.js';
import type { TimelineContext } from './timeline-context.js';

/**
 * Ends of a provisional application that never began (VCLT art. 25(2)). Where signature begins it, a notice may come
 * first and keeps it from beginning. What a predecessor began, its successor may end.
 */
export function endedUnbegun(acts: readonly Act[], { treaty, participant }: TimelineContext): readonly Act[] {
  if (treaty.provisionalApplication?.signatories === true || (participant?.successions ?? []).length > 0) return [];
  const begun = acts.filter(({ kind }) => effectOfKind(kind) === 'applies-provisionally').map(dayOf);
  return acts.filter(
    (act) => effectOfKind(act.kind) === 'ends-provisional-application' && !begun.some((day) => day <= dayOf(act)),
  );
}

function dayOf({ date, effective }: Act): string {
  return effective ?? date;
}
