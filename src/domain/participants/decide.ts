import type { EventData, NewEvent, ParticipantChange, RecordedEvent } from '../event.js';
import { sameContent, withoutRef } from '../event.js';
import { refuse, type Decision, type Refusal } from '../refusal.js';
import { isLive, type RegisterState } from './evolve.js';
import type { Participant, Register } from './participant.js';
import type { Source } from '../recording/source.js';

/**
 * What a decision about the register is judged by. `recordedUnderRef`: events of the participant's stream with the same
 * `ref`.
 */
export interface RegisterGiven {
  readonly state: RegisterState;
  readonly recordedUnderRef?: readonly RecordedEvent[];
}

/**
 * Register a participant. Refuses `already-registered` and `unknown-participant` (an organisation, a predecessor, a
 * State responsible).
 */
export function decideRegisterParticipant(
  request: { readonly participant: Participant; readonly source: Source | null; readonly ref: string | null },
  given: RegisterGiven,
): Decision<NewEvent> {
  const { participant, source, ref } = request;
  const existing = given.state.register.get(participant.code);
  if (existing !== undefined) {
    const recorded = (given.recordedUnderRef ?? []).flatMap((event) =>
      event.type === 'participant-registered' ? [event.data] : [],
    );
    const same = recorded.some((data) => data.ref === ref && sameContent(withoutRef(data), participant));
    if (same || sameContent(existing, participant)) return { accepted: [] };
    return alreadyRegistered(participant.code);
  }
  const refused = unknownReferences(participant, given.state.register);
  if (refused !== null) return { refused };
  return {
    accepted: [
      { type: 'participant-registered', date: participant.existed.from, source, data: { ...participant, ref } },
    ],
  };
}

/**
 * Record a later fact about a participant. Refuses `unknown-participant` and `already-recorded`. It may lie ahead:
 * changes of name are announced.
 */
export function decideChangeParticipant(
  request: {
    readonly code: string;
    readonly change: ParticipantChange;
    readonly source: Source | null;
    readonly ref: string | null;
  },
  given: RegisterGiven,
): Decision<NewEvent> {
  const { code, change, source, ref } = request;
  const participant = given.state.register.get(code);
  if (participant === undefined) return { refused: participantNotRegistered(code) };
  const data: EventData['participant-changed'] = { ...change, code, ref };
  const recorded = ref === null ? null : recordedBefore(data, given);
  if (recorded !== null) return recorded;
  if (change.change === 'responsible' && participant.kind !== 'territory') return { refused: noTerritory(participant) };
  const refused = unknownReferences(
    {
      memberships: change.change === 'membership' ? [change.membership] : [],
      successions: change.change === 'succession' ? [change.succession] : [],
      responsible: change.change === 'responsible' ? [change.responsible] : [],
    },
    given.state.register,
  );
  if (refused !== null) return { refused };
  return { accepted: [{ type: 'participant-changed', date: change.date, source, data }] };
}

/** The refusal of a code the register does not have. Where the code is an apposition, `where` ends in a comma. */
export function participantNotRegistered(code: string, where = 'The participant'): Refusal {
  const named = where.endsWith(',') ? `${code},` : code;
  const sentence = `${where} ${named} is not in the register. Register it first, or correct its code.`;
  return { code: 'unknown-participant', sentence, facts: { participant: code } };
}

function noTerritory({ code, kind }: Participant): Refusal {
  const sentence = `No territory has the code ${code}, which is registered as ${kind}. A State is responsible for the relations of a territory alone: check the code.`;
  return { code: 'unknown-participant', sentence, facts: { participant: code, kind } };
}

/** Refuses the first organisation, predecessor or State responsible that is not registered; null where all are. */
export function unknownReferences(
  participant: Pick<Participant, 'memberships' | 'successions' | 'responsible'>,
  register: Register,
): Refusal | null {
  for (const { organisation } of participant.memberships)
    if (!register.has(organisation)) return participantNotRegistered(organisation, 'The organisation');
  for (const { predecessor } of participant.successions)
    if (!register.has(predecessor)) return participantNotRegistered(predecessor, 'The predecessor');
  for (const { state } of participant.responsible ?? [])
    if (!register.has(state)) return participantNotRegistered(state, 'The State responsible');
  return null;
}

function recordedBefore(data: EventData['participant-changed'], given: RegisterGiven): Decision<NewEvent> | null {
  for (const event of given.recordedUnderRef ?? []) {
    if (event.type !== 'participant-changed' || event.data.ref !== data.ref || !isLive(given.state, event.eventId))
      continue;
    if (sameContent(event.data, data)) return { accepted: [] };
    return refuse(
      'already-recorded',
      { ref: data.ref, event: event.eventId },
      `The source's row ${String(data.ref)} is already recorded, with other content. Correct event ${event.eventId} instead of recording the row again.`,
    );
  }
  return null;
}

function alreadyRegistered(code: string): { readonly refused: Refusal } {
  const sentence = `${code} is already registered, with other content. Record a change, or correct the registration.`;
  return refuse('already-registered', { participant: code }, sentence);
}
