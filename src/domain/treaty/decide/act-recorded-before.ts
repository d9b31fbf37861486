import type { NewEvent, RecordedEvent } from '../../event.js';
import { sameContent } from '../../event.js';
import type { Decision } from '../../refusal.js';
import type { TreatyAction } from '../model/action.js';
import { actOf, currentAct } from '../reading/evolve.js';
import type { TreatyState } from '../model/state.js';
import { conflicting } from '../../recording/ref-conflict.js';

/**
 * What a recording under a `ref` comes to when its row was read before. Accepted without events where the same content
 * stands (or stood and was replaced since), refused where other content stands. Null where nothing stands: recorded
 * anew.
 */
export function actRecordedBefore(
  action: TreatyAction,
  state: TreatyState,
  underRef: readonly RecordedEvent[],
): Decision<NewEvent> | null {
  const { ref } = action;
  if (ref === null) return null;
  let standing: string | null = null;
  for (const event of underRef) {
    if (event.type !== 'treaty-action-recorded' || event.data.ref !== ref) continue;
    const act = currentAct(state, event);
    if (act === undefined) continue;
    if (sameAction(event.data, action)) return { accepted: [] };
    standing = act.eventId;
  }
  for (const act of state.putInPlace.get(ref) ?? []) {
    if (sameAction(act, action)) return { accepted: [] };
    standing = act.eventId;
  }
  return standing === null ? null : conflicting(ref, standing);
}

function sameAction(left: TreatyAction, right: TreatyAction): boolean {
  const nowhere = { eventId: '', position: 0, source: null };
  return sameContent(actOf(left, nowhere), actOf(right, nowhere));
}
