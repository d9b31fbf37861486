import type { EntryIntoForceClause, LaterPartiesClause } from '../../src/domain/treaty/model/clause.js';
import type { Candidate } from '../../src/domain/entry-into-force/counting/candidate.js';
import type { Participant, ParticipantKind } from '../../src/domain/participants/participant.js';
import type { ActionKind } from '../../src/domain/treaty/model/kinds/kinds.js';
import type { Context } from '../../src/domain/treaty/model/interpretation.js';
import type { Act } from '../../src/domain/treaty/model/state.js';
import type { Treaty } from '../../src/domain/treaty/model/treaty.js';

let position = 0;

export function act(participant: string | null, date: string, more: Partial<Act> = {}): Act {
  position += 1;
  const plain = { text: null, territory: null, ref: null, despite: [], note: null, source: null, effective: null };
  return { kind: 'ratification', participant, date, eventId: `event-${String(position)}`, position, ...plain, ...more };
}

export function deposit(
  participant: string,
  from: string,
  more: { until?: string; kind?: ParticipantKind; act?: ActionKind; effective?: string } = {},
): Candidate {
  const own = act(participant, from, { kind: more.act ?? 'ratification', effective: more.effective ?? null });
  return { participant, kind: more.kind ?? 'state', act: own, from, until: more.until ?? null };
}

/** So many States (`S1` …) that deposited on consecutive days up to and including `last`. */
export function depositsUpTo(last: string, count: number, prefix = 'S'): Candidate[] {
  const end = Date.parse(last);
  return Array.from({ length: count }, (_, i) =>
    deposit(`${prefix}${String(i + 1)}`, new Date(end - (count - 1 - i) * 86_400_000).toISOString().slice(0, 10)),
  );
}

export function treaty(
  entryIntoForce: EntryIntoForceClause | null,
  more: Partial<Treaty> & { laterParties?: LaterPartiesClause } = {},
): Treaty {
  return {
    id: 'treaty',
    title: 'A treaty',
    adopted: null,
    opened: null,
    closed: null,
    references: {},
    parent: null,
    depositary: null,
    classes: {},
    openTo: 'states-and-regional-organisations',
    laterParties: null,
    withdrawal: null,
    entryIntoForce,
    ...more,
  };
}

export function member(code: string, organisation: string, from: string, to: string | null = null): Participant {
  return {
    code,
    kind: 'state',
    existed: { from: null, to: null },
    names: [],
    memberships: [{ organisation, from, to }],
    successions: [],
  };
}

export function context(
  participants: readonly Participant[] = [],
  inForce: Readonly<Record<string, string | null>> = {},
): Context {
  const register = new Map(participants.map((participant) => [participant.code, participant]));
  return { register, parent: null, inForceOn: (id) => inForce[id] };
}
