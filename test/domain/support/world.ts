import type { NewEvent, RecordedEvent } from '../../../src/domain/event.js';
import type { Participant, Register } from '../../../src/domain/participants/participant.js';
import type { Decision } from '../../../src/domain/refusal.js';
import type { TreatyAction } from '../../../src/domain/treaty/model/action.js';
import type { Treaty } from '../../../src/domain/treaty/model/treaty.js';

/** A State, a regional organisation or another organisation, with what the test cares about. */
export function participant(code: string, also: Partial<Participant> = {}): Participant {
  return {
    code,
    kind: 'state',
    existed: { from: null, to: null },
    names: [{ from: null, names: { en: `Name of ${code}` } }],
    memberships: [],
    successions: [],
    ...also,
  };
}

export function registerOf(...participants: readonly Participant[]): Register {
  return new Map(participants.map((each) => [each.code, each]));
}

/** Clauses like UNCAC's (arts. 67 to 70), but three instruments instead of thirty. */
export function treaty(also: Partial<Treaty> = {}): Treaty {
  return {
    id: 'convention',
    title: 'Convention',
    adopted: '2003-10-31',
    opened: '2003-12-09',
    closed: '2005-12-09',
    references: {},
    parent: null,
    depositary: 'UN-SG',
    classes: {},
    openTo: 'states-and-regional-organisations',
    entryIntoForce: {
      when: { instruments: { count: 3 } },
      then: { days: 90 },
      organisations: 'not-additional-to-members',
    },
    laterParties: { then: { days: 30 }, notBefore: 'entry-into-force' },
    withdrawal: { then: { years: 1 } },
    organisations: { after: 'member' },
    ...also,
  };
}

/** An action as a recorder gives it: `ratification`, `ECU`, `2005-09-15`. */
export function action(
  kind: TreatyAction['kind'],
  who: string | null,
  date: string,
  also: Partial<TreatyAction> = {},
): TreatyAction {
  return {
    kind,
    participant: who,
    date,
    effective: null,
    text: null,
    territory: null,
    ref: null,
    despite: [],
    note: null,
    ...also,
  };
}

/** Gives decided events ids, versions and positions, as the ledger would. */
export function recorder(stream: string) {
  const events: RecordedEvent[] = [];
  return {
    events,
    record(event: NewEvent): RecordedEvent {
      const position = events.length + 1;
      const recorded = {
        ...event,
        eventId: `e${String(position)}`,
        stream,
        version: position,
        position,
        recordedAt: '2020-01-01T00:00:00.000Z',
      };
      events.push(recorded);
      return recorded;
    },
  };
}

/** `accepted`, `nothing new`, or the code of the refusal. */
export function outcome(decision: Decision<NewEvent>): string {
  if ('refused' in decision) return decision.refused.code;
  return decision.accepted.length > 0 ? 'accepted' : 'nothing new';
}
