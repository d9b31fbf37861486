import { correctedStatements, standingOf } from '../../coverage/standing.js';
import type { EventData, RecordedEvent } from '../../event.js';
import { withoutRef } from '../../event.js';
import { qualifiersOf, type TreatyAction } from '../model/action.js';
import { ByCode } from '../../by-code.js';
import type { Act, TreatyState } from '../model/state.js';
import { correctedReports, reportOf } from '../progress/standing-reports.js';
import type { Source } from '../../recording/source.js';

export const TREATY_INITIAL: TreatyState = {
  treaty: null,
  registeredBy: null,
  acts: ByCode.of(),
  ownActs: [],
  progress: [],
  coverage: [],
  corrected: ByCode.of(),
  putInPlace: ByCode.of(),
  dayNotKnown: ByCode.of(),
  version: 0,
  position: 0,
};

/**
 * A treaty's state after one more event of its stream. Immutable: acts of participants the event does not touch are
 * shared. A correction of an event that is not live changes nothing but the version.
 */
export function evolveTreaty(state: TreatyState, event: RecordedEvent): TreatyState {
  const next: TreatyState = { ...state, version: event.version, position: event.position };
  switch (event.type) {
    case 'treaty-registered':
      return { ...next, treaty: withoutRef(event.data), registeredBy: event.eventId };
    case 'treaty-action-recorded':
      return withAct(next, actOf(event.data, event));
    case 'progress-reported':
      return { ...next, progress: [...next.progress, reportOf(event.data, event)] };
    case 'coverage-stated':
      return 'treaty' in event.data ? { ...next, coverage: [...next.coverage, standingOf(event.data, event)] } : next;
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

/** What became of a recorded act: the act as it was recorded or last replaced; undefined where it was annulled. */
export function currentAct(
  state: TreatyState,
  { eventId, data }: RecordedEvent<'treaty-action-recorded'>,
): Act | undefined {
  const own = data.participant === null ? state.ownActs : (state.acts.get(data.participant) ?? []);
  const asRecorded = own.find((act) => act.eventId === eventId);
  if (asRecorded !== undefined) return asRecorded;
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
  return {
    kind,
    participant,
    date,
    effective,
    text,
    territory,
    ref,
    despite,
    note,
    ...qualifiersOf(data),
    eventId,
    position,
    source,
  };
}

/** The state with one more live act: the last of its participant, or of the treaty itself. */
export function withAct(state: TreatyState, act: Act): TreatyState {
  if (act.participant === null) return { ...state, ownActs: [...state.ownActs, act] };
  const own = state.acts.get(act.participant) ?? [];
  const acts = state.acts.with(act.participant, [...own, act]);
  return act.notBefore === undefined
    ? { ...state, acts }
    : { ...state, acts, dayNotKnown: state.dayNotKnown.with(act.participant, true) };
}

/** The state without a live act. */
export function withoutAct(state: TreatyState, act: Act): TreatyState {
  if (act.participant === null) return { ...state, ownActs: state.ownActs.filter((each) => each !== act) };
  return { ...state, acts: withoutIn(state.acts, act.participant, act) };
}

function corrected(
  state: TreatyState,
  target: string,
  by: RecordedEvent,
  replacement: EventData['event-replaced']['with'] | null,
): TreatyState {
  const marked = { ...state, corrected: state.corrected.with(target, by.eventId) };
  if (state.registeredBy === target) {
    if (replacement === null) return { ...marked, treaty: null, registeredBy: null };
    return replacement.type === 'treaty-registered'
      ? { ...marked, treaty: withoutRef(replacement.data), registeredBy: by.eventId }
      : state;
  }
  const progress = correctedReports(state.progress, target, by, replacement);
  if (progress !== undefined) return { ...marked, progress };
  const coverage = correctedStatements(state.coverage, target, by, replacement);
  if (coverage !== undefined) return { ...marked, coverage };
  const act = findAct(state, target);
  if (act === undefined) return state;
  const putInPlace = act.ref === null ? state.putInPlace : withoutIn(state.putInPlace, act.ref, act);
  const without = { ...withoutAct(marked, act), putInPlace };
  if (replacement?.type !== 'treaty-action-recorded') return without;
  const put = actOf(replacement.data, by);
  const next = withAct(without, put);
  return put.ref === null
    ? next
    : { ...next, putInPlace: putInPlace.with(put.ref, [...(putInPlace.get(put.ref) ?? []), put]) };
}

function withoutIn(lists: TreatyState['acts'], key: string, act: Act): TreatyState['acts'] {
  const kept = (lists.get(key) ?? []).filter((each) => each !== act);
  return kept.length > 0 ? lists.with(key, kept) : lists.without(key);
}
