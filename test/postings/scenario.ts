import fc from 'fast-check';
import type { EventData, RecordedEvent } from '../../src/domain/event.js';
import { countsAsOf, type Counts } from '../../src/domain/answers/counts.js';
import { dependsOn } from '../../src/domain/treaty/reading/depends-on.js';
import { evolveRegister, REGISTER_INITIAL, type RegisterState } from '../../src/domain/participants/evolve.js';
import { evolveTreaty, TREATY_INITIAL } from '../../src/domain/treaty/reading/evolve.js';
import { interpret, type Previous } from '../../src/domain/treaty/reading/interpret.js';
import { surroundingsIn } from '../../src/domain/treaty/reading/context-of-treaty.js';
import type { Register, Succession } from '../../src/domain/participants/participant.js';
import type { Context, Fact, Interpretation } from '../../src/domain/treaty/model/interpretation.js';
import type { TreatyState } from '../../src/domain/treaty/model/state.js';
import {
  ACTION_KINDS,
  type ActionKind,
  CONSENT_KINDS,
  TREATY_LEVEL_KINDS,
} from '../../src/domain/treaty/model/kinds/kinds.js';
import type { Draft, Sealed } from '../../src/ledger/envelope.js';
import type { Ledger } from '../../src/ledger/ledger.js';

/**
 * Something that happens to three treaties (a convention, its protocol, and one that counts who is contracting to the
 * convention) and six participants.
 */
export type Step =
  | {
      readonly do: 'act';
      readonly treaty: 0 | 1 | 2;
      readonly by: number;
      readonly kind: ActionKind;
      readonly date: string;
      readonly effective: string | null;
      readonly notBefore?: string | null;
    }
  | { readonly do: 'annul'; readonly nth: number; readonly date: string }
  | { readonly do: 'redate'; readonly nth: number; readonly date: string }
  | { readonly do: 'annul-change'; readonly nth: number }
  | { readonly do: 'reregister'; readonly count: number }
  | {
      readonly do: 'succeed';
      readonly by: number;
      readonly of: number;
      readonly mode: Succession['mode'];
      readonly date: string;
    }
  | { readonly do: 'member' | 'leave' | 'rename' | 'end'; readonly by: number; readonly date: string };

/** Every kind, and those again by which most comes about. */
const KINDS: readonly ActionKind[] = [...ACTION_KINDS, ...CONSENT_KINDS, 'ratification', 'withdrawal'];

const date = fc.constantFrom(
  '2003-12-10',
  '2004-01-15',
  '2004-02-01',
  '2004-02-01',
  '2004-06-30',
  '2005-01-01',
  '2005-03-31',
  '2006-02-28',
);

export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record({
        do: fc.constant('act' as const),
        treaty: fc.constantFrom(0 as const, 1 as const),
        by: fc.nat(5),
        kind: fc.constantFrom(...KINDS),
        date,
        effective: fc.option(date, { freq: 5 }),
        notBefore: fc.option(date, { freq: 2 }),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({ do: fc.constantFrom('annul' as const, 'redate' as const), nth: fc.nat(30), date }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('reregister' as const), count: fc.integer({ min: 1, max: 4 }) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constantFrom('member' as const, 'leave' as const, 'rename' as const, 'end' as const),
        by: fc.nat(4),
        date,
      }),
    },
  ),
  { minLength: 8, maxLength: 40, size: 'max' },
);

/**
 * The treaties (two, or three where the third is asked for) and participants of one run; every run has its own, so that
 * runs share a ledger.
 */
export interface Cast {
  readonly treaties: readonly [string, string] | readonly [string, string, string];
  readonly participants: readonly string[];
}

export function cast(run: number, third: 'with a third treaty' | 'with a later treaty' | null = null): Cast {
  const two = [`t${String(run)}`, `t${String(run)}-protocol`] as const;
  return {
    treaties: third === null ? two : [...two, `t${String(run)}-${third === 'with a later treaty' ? 'later' : 'other'}`],
    participants: ['A', 'B', 'C', 'D', 'E', 'ORG'].map((code) => `${code}${String(run)}`),
  };
}

/** Registrations of the participants (the last an organisation with two members) and of the treaties. */
export function registrations({ treaties, participants }: Cast): readonly Draft[] {
  const organisation = participants[5]!;
  const members = participants.map((code, i) =>
    draft(`participant/${code}`, 'participant-registered', {
      code,
      kind: i === 5 ? 'regional-organisation' : 'state',
      existed: { from: null, to: null },
      names: [{ from: null, names: { en: code } }],
      memberships: i < 2 ? [{ organisation, from: '2004-01-20', to: null }] : [],
      successions: [],
      ref: null,
    } satisfies EventData['participant-registered']),
  );
  return [
    ...members,
    ...treaties.map((id, i) =>
      id.endsWith('-later')
        ? draft(`treaty/${id}`, 'treaty-registered', laterTreaty({ treaties, participants }, linksTo(treaties[0])))
        : draft(`treaty/${id}`, 'treaty-registered', treaty(treaties, i as 0 | 1 | 2, 2)),
    ),
  ];
}

/** The links that a later treaty has to the convention, as its registration says or no longer says. */
export function laterTreaty(
  { treaties }: Cast,
  links: EventData['treaty-registered']['links'],
): EventData['treaty-registered'] {
  const { entryIntoForce: _other, ...rest } = treaty(treaties, 2, 1);
  const entryIntoForce = { when: { instruments: { count: 1 } }, then: { days: 30 } };
  return { ...rest, entryIntoForce, ...(links !== undefined && { links }) };
}

function treaty(treaties: Cast['treaties'], i: 0 | 1 | 2, count: number): EventData['treaty-registered'] {
  const [parent] = treaties;
  return {
    id: treaties[i]!,
    title: 'A treaty',
    adopted: '2003-12-09',
    opened: null,
    closed: null,
    references: {},
    parent: i === 1 ? parent : null,
    depositary: null,
    classes: {},
    openTo: 'states-and-regional-organisations',
    entryIntoForce: {
      when: { instruments: { count, ...(i === 2 && { from: { contractingTo: parent } }) } },
      then: { days: 90 },
      ...(i === 1 && { notBefore: { treaty: parent } }),
    },
    laterParties: { then: { days: 30 }, notBefore: 'entry-into-force' },
    withdrawal: { then: { years: 1 }, withParent: i === 1, ...(i === 2 && { withMembers: true }) },
    ref: null,
  };
}

/** Whoever the later treaty enters into force for leaves the convention, which is closed from then on. */
function linksTo(treaty: string): EventData['treaty-registered']['links'] {
  return [
    { kind: 'denounces', treaty },
    { kind: 'closes', treaty },
  ];
}

function draft(stream: string, type: string, data: object, legal: string | null = null): Draft {
  return { stream, type, schema: 1, date: legal, source: null, ref: null, data: data as Draft['data'] };
}

/** Appends drafts as they are, whatever the field would say of them; several at a time where `together`. */
export async function append(ledger: Ledger, drafts: readonly Draft[]): Promise<readonly Sealed[]> {
  const written = await Promise.all(
    drafts.map((each) => ledger.write({ actor: 'test', decide: async () => ({ events: [each], result: null }) })),
  );
  return written.flatMap((each) => (each.outcome === 'recorded' ? each.events : []));
}

/** A step as an event; null where there is nothing it could be about. `before`: everything recorded so far. */
export function draftOf(step: Step, who: Cast, before: readonly Sealed[]): Draft | null {
  if (step.do === 'act') return actDraft(step, who);
  if (step.do === 'reregister') {
    const target = before.findLast(({ type, data }) => type === 'treaty-registered' && data['id'] === who.treaties[0]);
    if (target === undefined) return null;
    const data = {
      target: target.eventId,
      reason: 'test',
      ref: null,
      with: { type: 'treaty-registered', data: treaty(who.treaties, 0, step.count) },
    };
    return draft(target.stream, 'event-replaced', data);
  }
  if (step.do === 'annul-change') {
    const changes = before.filter(({ type }) => type === 'participant-changed');
    const target = changes[step.nth % Math.max(1, changes.length)];
    if (target === undefined) return null;
    const data = { target: target.eventId, reason: 'test', ref: null };
    return draft(target.stream, 'event-annulled', data, target.date);
  }
  if (step.do === 'annul' || step.do === 'redate') {
    const acts = before.filter(({ type }) => type === 'treaty-action-recorded');
    const target = acts[step.nth % Math.max(1, acts.length)];
    if (target === undefined) return null;
    const correction = { target: target.eventId, reason: 'test', ref: null };
    if (step.do === 'annul') return draft(target.stream, 'event-annulled', correction, target.date);
    const { notBefore: _known, ...known } = target.data as unknown as EventData['treaty-action-recorded'];
    const replacement = { type: 'treaty-action-recorded', data: { ...known, date: step.date } };
    return draft(target.stream, 'event-replaced', { ...correction, with: replacement }, target.date);
  }
  const [code, organisation] = [who.participants[step.by]!, who.participants[5]!];
  if (step.do === 'succeed') {
    const succession = { predecessor: who.participants[step.of]!, date: step.date, mode: step.mode };
    const data = { code, ref: null, change: 'succession', date: step.date, succession };
    return draft(`participant/${code}`, 'participant-changed', data, step.date);
  }
  const change = {
    member: { change: 'membership', date: step.date, membership: { organisation, from: step.date, to: null } },
    leave: { change: 'membership-end', date: step.date, organisation },
    rename: { change: 'name', date: step.date, names: { en: 'Another name' } },
    end: { change: 'end', date: step.date },
  }[step.do];
  return draft(`participant/${code}`, 'participant-changed', { code, ref: null, ...change }, step.date);
}

function actDraft(step: Step & { readonly do: 'act' }, who: Cast): Draft {
  const own = (TREATY_LEVEL_KINDS as readonly ActionKind[]).includes(step.kind);
  const data: EventData['treaty-action-recorded'] = {
    treaty: who.treaties[step.treaty]!,
    kind: step.kind,
    participant: own ? null : who.participants[step.by]!,
    date: step.date,
    effective: step.effective,
    text: null,
    territory: null,
    ref: null,
    despite: [],
    note: null,
    ...(step.notBefore != null && step.notBefore < step.date && { notBefore: step.notBefore }),
  };
  return draft(`treaty/${data.treaty}`, 'treaty-action-recorded', data, step.date);
}

/** The events of a script, with ids and positions as the ledger would give them. */
export function eventsOf(script: readonly Step[], who: Cast): readonly Sealed[] {
  const events: Sealed[] = [];
  const record = (each: Draft | null) => {
    const position = events.length + 1;
    if (each !== null) events.push({ ...each, eventId: `e${String(position)}`, position, version: position } as never);
  };
  for (const each of registrations(who)) record(each);
  for (const step of script) record(draftOf(step, who, events));
  return events;
}

/** Facts as text, in an order of their own, to be compared. */
export function sorted(facts: readonly Fact[]): readonly string[] {
  return facts.map((fact) => JSON.stringify(Object.entries(fact).sort())).sort();
}

/** What is believed of some treaties, folded from the first event on without anything held or taken over. */
export class FromScratch {
  private register: RegisterState = REGISTER_INITIAL;
  private readonly states = new Map<string, TreatyState>();

  take(event: Sealed): void {
    const recorded = event as unknown as RecordedEvent;
    const [category, id] = event.stream.split('/') as [string, string];
    if (category === 'participant') this.register = evolveRegister(this.register, recorded);
    if (category === 'treaty') this.states.set(id, evolveTreaty(this.states.get(id) ?? TREATY_INITIAL, recorded));
  }

  get participants(): Register {
    return this.register.register;
  }

  interpretation(id: string): Interpretation | null {
    const state = this.states.get(id);
    if (state?.treaty == null) return null;
    const later = [...this.states.values()].flatMap(({ treaty: other }) =>
      (other?.links ?? []).filter((link) => link.treaty === id).map((link) => ({ ...link, treaty: other!.id })),
    );
    const others = [...dependsOn(state.treaty), ...later.map((link) => link.treaty)];
    const read = new Map(others.map((other) => [other, this.interpretation(other)]));
    return this.read(id, state, { register: this.register.register, ...surroundingsIn(read, state.treaty, later) });
  }

  protected read(_id: string, state: TreatyState, context: Context): Interpretation {
    return interpret(state, context);
  }

  counts(id: string, asOf: string): Counts | null {
    const interpretation = this.interpretation(id);
    return interpretation === null ? null : countsAsOf(interpretation, asOf);
  }
}

/** The same, each reading carried on from the one before. */
export class CarriedOn extends FromScratch {
  private readonly before = new Map<string, Previous>();

  protected override read(id: string, state: TreatyState, context: Context): Interpretation {
    const interpretation = interpret(state, context, this.before.get(id));
    this.before.set(id, { state, context, interpretation });
    return interpretation;
  }
}
