import type { ParticipantReplacement, RecordedEvent } from '../event.js';
import { participantFrom } from './participant-from.js';
import type { Register } from './participant.js';

/** One live fact of the register: a registration or a change, the original or the replacement that corrected it. */
export interface RegisterEntry {
  readonly eventId: string;
  readonly fact: ParticipantReplacement;
}

/**
 * The register with the live facts each participant is folded from, so that a correction can fold one participant
 * again.
 */
export interface RegisterState {
  readonly register: Register;
  readonly log: ReadonlyMap<string, readonly RegisterEntry[]>;
  /** Corrected event → the correction. */
  readonly corrected: ReadonlyMap<string, string>;
}

export const REGISTER_INITIAL: RegisterState = { register: new Map(), log: new Map(), corrected: new Map() };

/** The register after one more event. Events of other streams change nothing. Immutable. */
export function evolveRegister(state: RegisterState, event: RecordedEvent): RegisterState {
  switch (event.type) {
    case 'participant-registered':
    case 'participant-changed': {
      const fact = { type: event.type, data: event.data } as ParticipantReplacement;
      const entries = state.log.get(event.data.code) ?? [];
      return refolded(state, event.data.code, [...entries, { eventId: event.eventId, fact }]);
    }
    case 'event-annulled':
      return corrected(state, event.data.target, event.eventId, null);
    case 'event-replaced': {
      const fact = event.data.with;
      if (fact.type !== 'participant-registered' && fact.type !== 'participant-changed') return state;
      return corrected(state, event.data.target, event.eventId, fact);
    }
    default:
      return state;
  }
}

/**
 * The participant whose live fact was recorded or last corrected by this event, with that fact; undefined where it is
 * not live.
 */
export function findEntry(
  state: RegisterState,
  eventId: string,
): { readonly code: string; readonly entry: RegisterEntry } | undefined {
  for (const [code, entries] of state.log) {
    const entry = entries.find((each) => each.eventId === eventId);
    if (entry !== undefined) return { code, entry };
  }
  return undefined;
}

/** Whether what this event recorded still stands, as recorded or as replaced. */
export function isLive(state: RegisterState, eventId: string): boolean {
  let id = eventId;
  for (let by = state.corrected.get(id); by !== undefined; by = state.corrected.get(id)) id = by;
  return findEntry(state, id) !== undefined;
}

function corrected(
  state: RegisterState,
  target: string,
  by: string,
  fact: ParticipantReplacement | null,
): RegisterState {
  const found = findEntry(state, target);
  if (found === undefined) return state;
  const entries = state.log.get(found.code) ?? [];
  const kept = entries.flatMap((each) =>
    each.eventId !== target ? [each] : fact === null ? [] : [{ eventId: by, fact }],
  );
  return { ...refolded(state, found.code, kept), corrected: new Map(state.corrected).set(target, by) };
}

function refolded(state: RegisterState, code: string, entries: readonly RegisterEntry[]): RegisterState {
  const register = new Map(state.register);
  const participant = participantFrom(entries.map(({ fact }) => fact));
  if (participant === null) register.delete(code);
  else register.set(code, participant);
  return { ...state, register, log: new Map(state.log).set(code, entries) };
}
