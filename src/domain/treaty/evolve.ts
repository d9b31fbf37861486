import type { EventData, RecordedEvent } from '../event.js';
import { withoutRef } from '../event.js';
import type { TreatyAction } from './action.js';
import type { Act, TreatyState } from './state.js';
import type { Source } from './treaty.js';

export const TREATY_INITIAL: TreatyState = {
  treaty: null,
  registeredBy: null,
  acts: new Map(),
  ownActs: [],
  corrected: new Map(),
  version: 0,
  position: 0,
};

/**
 * A treaty's state after one more event of its stream. Immutable: acts of participants the event does not touch are shared.
 * A correction of an event that is not live changes nothing but the version.
 */
export function evolveTreaty(state: TreatyState, event: RecordedEvent): TreatyState {
  const next: TreatyState = { ...state, version: event.version, position: event.position };
  switch (event.type) {
    case 'treaty-registered':
      return { ...next, treaty: withoutRef(event.data), registeredBy: event.eventId };
    case 'treaty-action-recorded':
      return withAct(next, actOf(event.data, event));
    case 'event-annulled':
      return corrected(next, event.data.target, event, null);
    case 'event-replaced':
      return corrected(next, event.data.target, event, event.data.with);
    default:
      return next;
  }
}

/** The live act that this event recorded, or that as a correction it put in place; undefined where there is none. */
export function findAct(state: TreatyState, eventId: string): Act | undefined {
  for (const act of actsOf(state)) if (act.eventId === eventId) return act;
  return undefined;
}

/** What became of an event: its act as recorded or as last replaced; undefined where it was annulled or is no act. */
export function currentAct(state: TreatyState, eventId: string): Act | undefined {
  let id = eventId;
  for (let by = state.corrected.get(id); by !== undefined; by = state.corrected.get(id)) id = by;
  return findAct(state, id);
}

/** Every live act of the treaty, its own acts last. */
export function* actsOf(state: TreatyState): Iterable<Act> {
  for (const acts of state.acts.values()) yield* acts;
  yield* state.ownActs;
}

/** An act as it stands, from the data recorded for it and the event that recorded it. */
export function actOf(
  data: TreatyAction,
  event: { readonly eventId: string; readonly position: number; readonly source: Source | null },
): Act {
  const { kind, participant, date, effective, text, territory, ref, despite, note } = data;
  const { eventId, position, source } = event;
  return { kind, participant, date, effective, text, territory, ref, despite, note, eventId, position, source };
}

/** The state with one more live act: the last of its participant, or of the treaty itself. */
export function withAct(state: TreatyState, act: Act): TreatyState {
  if (act.participant === null) return { ...state, ownActs: [...state.ownActs, act] };
  const acts = new Map(state.acts);
  acts.set(act.participant, [...(acts.get(act.participant) ?? []), act]);
  return { ...state, acts };
}

/** The state without a live act. */
export function withoutAct(state: TreatyState, act: Act): TreatyState {
  if (act.participant === null) return { ...state, ownActs: state.ownActs.filter((each) => each !== act) };
  const acts = new Map(state.acts);
  const kept = (acts.get(act.participant) ?? []).filter((each) => each !== act);
  if (kept.length > 0) acts.set(act.participant, kept);
  else acts.delete(act.participant);
  return { ...state, acts };
}

function corrected(
  state: TreatyState,
  target: string,
  by: RecordedEvent,
  replacement: EventData['event-replaced']['with'] | null,
): TreatyState {
  const marked = { ...state, corrected: new Map(state.corrected).set(target, by.eventId) };
  if (state.registeredBy === target) {
    if (replacement === null) return { ...marked, treaty: null, registeredBy: null };
    return replacement.type === 'treaty-registered' ? { ...marked, treaty: withoutRef(replacement.data), registeredBy: by.eventId } : state;
  }
  const act = findAct(state, target);
  if (act === undefined) return state;
  const without = withoutAct(marked, act);
  return replacement?.type === 'treaty-action-recorded' ? withAct(without, actOf(replacement.data, by)) : without;
}
