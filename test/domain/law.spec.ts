/**
 * Goal: the law of postings (docs/architecture.md) for any sequence of events, also such as no recorder would be
 * allowed: late, contradictory, corrected.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countsAsOf } from '../../src/domain/answers/counts.js';
import type {
  EntryIntoForceClause,
  LaterPartiesClause,
  WithdrawalClause,
} from '../../src/domain/treaty/model/clause.js';
import type { NewEvent, RecordedEvent } from '../../src/domain/event.js';
import type { TreatyAction } from '../../src/domain/treaty/model/action.js';
import { decideRecordAction } from '../../src/domain/treaty/decide/record-action.js';
import { evolveTreaty, TREATY_INITIAL } from '../../src/domain/treaty/reading/evolve.js';
import { allFacts, differences, factChanges, factsOf } from '../../src/domain/treaty/reading/treaty-facts.js';
import { interpret, type Previous } from '../../src/domain/treaty/reading/interpret.js';
import type { Context, Fact, Interpretation } from '../../src/domain/treaty/model/interpretation.js';
import type { TreatyState } from '../../src/domain/treaty/model/state.js';
import type { Treaty } from '../../src/domain/treaty/model/treaty.js';
import { contractingIn, signatoriesIn } from './support/oracle.js';
import { action, participant, recorder, registerOf, treaty } from './support/world.js';
import { runs } from '../support/runs.js';

const CODES = ['AAA', 'BBB', 'CCC', 'EU', 'OLD', 'NEW'] as const;
const registerWith = (member: boolean) =>
  registerOf(
    participant('AAA', { memberships: member ? [{ organisation: 'EU', from: '2005-01-01', to: '2009-01-01' }] : [] }),
    participant('BBB'),
    participant('CCC', { existed: { from: null, to: '2008-06-01' } }),
    participant('EU', { kind: 'regional-organisation' }),
    participant('OLD', { existed: { from: null, to: '2007-06-01' } }),
    participant('NEW', { successions: [{ predecessor: 'OLD', date: '2007-06-01', mode: 'continuation' }] }),
  );
const REGISTERS = [registerWith(true), registerWith(false)] as const;
const DAYS = Array.from({ length: 20 }, (_, i) => `${String(2004 + (i >> 1))}-${i % 2 === 0 ? '03' : '09'}-01`);
const KINDS = [
  'signature',
  'signature',
  'ratification',
  'accession',
  'accession',
  'succession',
  'signature-withdrawal',
  'instrument-withdrawal',
  'withdrawal',
  'withdrawal',
  'withdrawal-revocation',
  'reservation',
  'reservation-withdrawal',
  'provisional-application',
  'provisional-application-end',
] as TreatyAction['kind'][];
const WITH_EFFECT: readonly string[] = [
  'accession',
  'succession',
  'instrument-withdrawal',
  'withdrawal',
  'provisional-application-end',
];

const day = fc.constantFrom(...DAYS);
const act = (codes: readonly string[], kinds: readonly TreatyAction['kind'][] = KINDS): fc.Arbitrary<TreatyAction> =>
  fc
    .record({
      kind: fc.constantFrom(...kinds),
      who: fc.constantFrom(...codes),
      date: day,
      effective: fc.option(day, { freq: 3, nil: null }),
    })
    .map(({ kind, who, date, effective }) =>
      action(kind, who, date, { effective: WITH_EFFECT.includes(kind) ? effective : null }),
    );
const ofTheTreaty = fc
  .tuple(fc.constantFrom<TreatyAction['kind']>('entry-into-force-declared', 'decision', 'communication'), day)
  .map(([kind, date]) => action(kind, null, date));
const anyAct = fc.oneof({ weight: 12, arbitrary: act(CODES) }, { weight: 1, arbitrary: ofTheTreaty });
/** An organisation and its member come and go, so that the one counts or not by what the other does. */
const busyAct = fc.oneof(anyAct, act(['AAA', 'BBB', 'EU'], ['accession', 'accession', 'withdrawal']));
const target = fc.nat({ max: 30 });
const step = fc.oneof(
  { weight: 12, arbitrary: fc.record({ on: fc.constantFrom('parent', 'protocol', 'protocol'), act: busyAct }) },
  { weight: 1, arbitrary: fc.record({ on: fc.constantFrom('parent', 'protocol'), annul: target }) },
  { weight: 1, arbitrary: fc.record({ on: fc.constantFrom('parent', 'protocol'), replace: target, act: anyAct }) },
  { weight: 1, arbitrary: fc.record({ register: fc.nat({ max: 1 }) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** What may be asked of the instruments: so many, of some kinds or of a class, and how those of organisations count. */
const clause: fc.Arbitrary<EntryIntoForceClause> = fc.record(
  {
    when: fc.record({
      instruments: fc.record(
        {
          count: fc.integer({ min: 1, max: 4 }),
          from: fc.constant(['AAA', 'BBB', 'NEW', 'EU']),
          including: fc.constant([{ count: 1, from: { membersOf: 'EU' } }]),
          kinds: fc.constant(['ratification', 'accession']),
        },
        { requiredKeys: ['count'] },
      ),
    }),
    then: fc.constant({ days: 90 }),
    organisations: fc.constantFrom('not-additional-to-members', 'not-counted', 'counted', 'counted-as-members'),
  },
  { requiredKeys: ['when', 'then'] },
);
/** How the treaty is left: after a year or at the end of a term, at any time or not, alone or with others. */
const withdrawal: fc.Arbitrary<WithdrawalClause> = fc
  .tuple(
    fc.constantFrom<WithdrawalClause>(
      { then: { years: 1 } },
      { then: { years: 1 } },
      { then: { annually: { on: '01-01', noticeBy: '07-01' } } },
      { terms: { first: 2, each: 1, notice: { months: 6 } } },
    ),
    fc.record<Partial<WithdrawalClause>>(
      {
        withParent: fc.boolean(),
        withMembers: fc.boolean(),
        openAfter: fc.record({ delay: fc.constant({ years: 1 }), of: fc.constantFrom('treaty', 'participant') }),
        windows: fc.constant({ every: 2, open: 1 }),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([when, how]) => ({ ...when, ...how }));
const laterParties: fc.Arbitrary<LaterPartiesClause> = fc.record(
  {
    then: fc.constant({ days: 30 }),
    notBefore: fc.constantFrom<NonNullable<LaterPartiesClause['notBefore']>>('entry-into-force', {
      after: { months: 9 },
      from: 'communication',
    }),
    byKind: fc.constant([{ kinds: ['accession'], then: { months: 8 } }]),
  },
  { requiredKeys: ['then'] },
);
/** What a treaty says apart from its condition. */
const otherClauses: fc.Arbitrary<Partial<Treaty>> = fc.record<Partial<Treaty>>(
  {
    withdrawal,
    laterParties,
    termination: fc.record({ below: fc.integer({ min: 1, max: 3 }), unlessDecided: fc.boolean() }),
    provisionalApplication: fc.constantFrom({ signatories: true, from: '2005-06-01', until: '2009-01-01' }, {}),
  },
  { requiredKeys: ['withdrawal', 'laterParties'] },
);
const convention = (entryIntoForce: EntryIntoForceClause, others: Partial<Treaty> = {}) =>
  treaty({ ...others, id: 'parent', entryIntoForce });
const protocol = (entryIntoForce: EntryIntoForceClause, others: Partial<Treaty>) =>
  treaty({
    ...others,
    id: 'protocol',
    parent: 'parent',
    entryIntoForce: { ...entryIntoForce, notBefore: { treaty: 'parent' } },
  });

const registration = fc.tuple(clause, otherClauses);

/** A treaty's stream and its reading, made anew and from the one before at each step. */
class Stream {
  readonly #ledger;
  state = TREATY_INITIAL;
  previous: Previous | undefined;

  constructor(readonly of: Treaty) {
    this.#ledger = recorder(`treaty/${of.id}`);
    this.append({ type: 'treaty-registered', date: null, source: null, data: { ...of, ref: null } });
  }
  append(event: NewEvent): void {
    this.state = evolveTreaty(this.state, this.#ledger.record(event));
  }
  /** An event other than the registration, whatever became of it. */
  target(index: number): string {
    const events: readonly RecordedEvent[] = this.#ledger.events;
    return events[1 + (index % Math.max(events.length - 1, 1))]?.eventId ?? 'nowhere';
  }
  read(context: Context): Interpretation {
    const interpretation = interpret(this.state, context, this.previous);
    this.previous = { state: this.state, context, interpretation };
    return interpretation;
  }
}

function appended(stream: Stream, each: Step): void {
  if ('act' in each && !('replace' in each)) stream.append(recording(each.act, stream.of.id));
  if ('annul' in each)
    stream.append({
      type: 'event-annulled',
      date: null,
      source: null,
      data: { target: stream.target(each.annul), reason: '', ref: null },
    });
  if ('replace' in each) {
    const data = { ...each.act, treaty: stream.of.id };
    const replacement = {
      target: stream.target(each.replace),
      reason: '',
      ref: null,
      with: { type: 'treaty-action-recorded' as const, data },
    };
    stream.append({ type: 'event-replaced', date: null, source: null, data: replacement });
  }
}

/** What is decided of an act; with the interpretation at hand it must be the same. */
function decided(action: TreatyAction, state: TreatyState, context: Context, interpretation?: Interpretation) {
  const given = {
    state,
    context,
    today: '2020-01-01',
    recordedUnderRef: [],
    ...(interpretation && { interpretation }),
  };
  return decideRecordAction({ treaty: 'protocol', action, source: null }, given);
}

function recording(data: TreatyAction, id: string): NewEvent {
  return { type: 'treaty-action-recorded', date: data.date, source: null, data: { ...data, treaty: id } };
}

function known(acts: readonly TreatyAction[], also: Partial<Treaty> = {}, register = REGISTERS[0]): Interpretation {
  const stream = new Stream(treaty(also));
  for (const each of acts) stream.append(recording(each, 'convention'));
  return stream.read({ register, parent: null, inForceOn: () => undefined });
}

/** Facts in an order of their own, so that two lists of the same facts are equal. */
const sorted = (facts: readonly Fact[]) =>
  facts
    .map((each) => JSON.stringify([each.account, each.participant, each.organisation, each.date, each.delta]))
    .sort();

function balance(facts: readonly Fact[], account: string, asOf: string, kind?: boolean): number {
  return facts
    .filter(
      (each) =>
        each.account.endsWith(`/${account}`) && each.date <= asOf && (kind === undefined || each.organisation === kind),
    )
    .reduce((sum, { delta }) => sum + delta, 0);
}

describe('given any events on a convention and its protocol, late, contradictory and corrected', () => {
  it('when read step by step, then each reading is the same as one from scratch, and the changes posted are the facts', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 40, size: 'max' }),
        registration,
        registration,
        (steps, ofParent, own) => {
          const [parentStream, stream] = [new Stream(convention(...ofParent)), new Stream(protocol(...own))];
          let register: (typeof REGISTERS)[number] = REGISTERS[0];
          let posted: readonly Fact[] = [];
          let before: Interpretation | null = null;
          for (const each of steps) {
            if ('register' in each) register = REGISTERS[each.register === 0 ? 0 : 1];
            else appended(each.on === 'parent' ? parentStream : stream, each);
            const parent = parentStream.read({ register, parent: null, inForceOn: () => undefined });
            const context = { register, parent, inForceOn: () => parent.verdict.date };
            const now = stream.read(context);
            expect(now).toEqual(
              interpret(stream.state, {
                ...context,
                parent: interpret(parentStream.state, { ...context, parent: null }),
              }),
            );
            if ('act' in each)
              expect(decided(each.act, stream.state, context, now)).toEqual(decided(each.act, stream.state, context));
            const changes = factChanges(before, now);
            expect(changes.every(({ delta }) => delta !== 0)).toBe(true);
            posted = differences([], [...posted, ...changes]);
            before = now;
            expect(sorted(posted)).toEqual(sorted(allFacts(now)));
          }
        },
      ),
      runs(100),
    );
  });

  it.each([
    [
      'a member State signs after its organisation did',
      action('signature', 'EU', '2006-03-01'),
      action('signature', 'AAA', '2006-03-01'),
    ],
    [
      'a member State deposits after its organisation did',
      action('accession', 'EU', '2006-03-01'),
      action('accession', 'AAA', '2006-03-01'),
    ],
    [
      'the condition is met on another day under a declared date',
      action('accession', 'AAA', '2007-02-15'),
      action('accession', 'CCC', '2006-03-01'),
    ],
  ])('when %s, then the readings that hang together change together', (_, first, second) => {
    const stream = new Stream(treaty({ entryIntoForce: { when: { instruments: { count: 2 } }, then: { days: 90 } } }));
    const context = { register: REGISTERS[0], parent: null, inForceOn: () => undefined };
    const given = [
      action('entry-into-force-declared', null, '2004-03-01', { effective: '2007-03-01' }),
      action('accession', 'BBB', '2004-03-01'),
    ];
    for (const each of [...given, first, second]) {
      stream.append(recording(each, 'convention'));
      expect(stream.read(context)).toEqual(interpret(stream.state, context));
    }
    const without = { ...context, register: REGISTERS[1] };
    expect(stream.read(without)).toEqual(interpret(stream.state, without));
  });

  it("when a member State deposits, then its organisation's count is posted away from that day on", () => {
    const stream = new Stream(treaty({ entryIntoForce: { when: { instruments: { count: 5 } }, then: { days: 90 } } }));
    const context = { register: REGISTERS[0], parent: null, inForceOn: () => undefined };
    stream.append(recording(action('accession', 'EU', '2006-03-01'), 'convention'));
    const before = stream.read(context);
    stream.append(recording(action('accession', 'AAA', '2006-09-01'), 'convention'));
    const after = stream.read(context);
    // Nothing else of the organisation changes.
    expect(after.participations.get('EU')).toBe(before.participations.get('EU'));
    const counted = factChanges(before, after).filter(({ account }) => account.endsWith('/counted'));
    const fact = { account: 'treaty/convention/counted', date: '2006-09-01' };
    expect(sorted(counted)).toEqual(
      sorted([
        { ...fact, participant: 'AAA', organisation: false, delta: 1 },
        { ...fact, participant: 'EU', organisation: true, delta: -1 },
        // From the day on which AAA is a member no more, it counts beside it.
        { ...fact, participant: 'EU', organisation: true, date: '2009-01-01', delta: 1 },
      ]),
    );
  });

  it('when the first communication, from which a floor counts, comes or another turns out to be earlier, then all later parties are read again', () => {
    const floor = { after: { months: 9 }, from: 'communication' } as const;
    const stream = new Stream(
      treaty({
        entryIntoForce: { when: { instruments: { count: 1 } }, then: { days: 90 } },
        laterParties: { then: { days: 30 }, notBefore: floor },
      }),
    );
    const context = { register: REGISTERS[0], parent: null, inForceOn: () => undefined };
    const acts = [action('accession', 'AAA', '2004-03-01'), action('accession', 'BBB', '2005-03-01')];
    for (const each of [...acts, ...['2006-03-01', '2005-09-01'].map((date) => action('communication', null, date))]) {
      stream.append(recording(each, 'convention'));
      expect(stream.read(context)).toEqual(interpret(stream.state, context));
    }
    expect(stream.read(context).participations.get('BBB')?.stints[0]?.inForceFrom).toBe('2006-06-01');
  });

  it('when one of many participants acts, then the readings of the others are the same objects', () => {
    const stream = new Stream(treaty());
    const context = { register: REGISTERS[0], parent: null, inForceOn: () => undefined };
    for (const code of ['AAA', 'BBB', 'CCC', 'EU'])
      stream.append(recording(action('accession', code, '2006-03-01'), 'convention'));
    const before = stream.read(context);
    stream.append(recording(action('reservation', 'AAA', '2006-03-01'), 'convention'));
    const after = stream.read(context);
    expect(after.verdict).toBe(before.verdict);
    expect(
      ['AAA', 'BBB', 'CCC', 'EU'].map((code) => after.participations.get(code) === before.participations.get(code)),
    ).toEqual([false, true, true, true]);
  });

  it('when the facts up to a day are summed, then they are the counts of that day', () => {
    fc.assert(
      fc.property(fc.array(busyAct, { maxLength: 40 }), otherClauses, (acts, others) => {
        const interpretation = known(acts, others);
        const facts = allFacts(interpretation);
        for (const asOf of [...DAYS, '2007-06-01', '2008-06-01', '2004-05-30', '2019-01-01']) {
          const counts = countsAsOf(interpretation, asOf);
          for (const account of ['signatories', 'contracting', 'parties'] as const) {
            const { states, organisations } = counts[account];
            expect([balance(facts, account, asOf, false), balance(facts, account, asOf, true)]).toEqual([
              states,
              organisations,
            ]);
          }
          expect(balance(facts, 'counted', asOf)).toBe(counts.counted);
          expect(counts.parties.total).toBeLessThanOrEqual(counts.contracting.total);
          const { ended, verdict } = interpretation;
          const endedOn = ended?.on ?? null;
          const lasts = verdict.date !== null && verdict.date <= asOf && (endedOn === null || asOf < endedOn);
          expect(balance(facts, 'in-force', asOf)).toBe(lasts ? 1 : 0);
          if (endedOn !== null && endedOn <= asOf)
            expect([counts.contracting.total, counts.parties.total, counts.counted]).toEqual([0, 0, 0]);
        }
      }),
      runs(100),
    );
  });

  it('when the same acts are recorded in another order, then the facts are the same', () => {
    const shuffled = fc
      .array(anyAct, { maxLength: 20 })
      .chain((acts) => fc.tuple(fc.constant(acts), fc.shuffledSubarray(acts, { minLength: acts.length })));
    fc.assert(
      fc.property(shuffled, otherClauses, ([acts, others], clauses) => {
        expect(sorted(allFacts(known(others, clauses)))).toEqual(sorted(allFacts(known(acts, clauses))));
      }),
      runs(100),
    );
  });

  it('when one is annulled and recorded again, then it is as if it was recorded once', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { minLength: 1, maxLength: 15 }), fc.nat(), (acts, index) => {
        const again = acts[index % acts.length];
        if (again === undefined) return;
        const stream = new Stream(treaty());
        for (const each of acts) stream.append(recording(each, 'convention'));
        appended(stream, { on: 'protocol', annul: index % acts.length });
        stream.append(recording(again, 'convention'));
        const now = stream.read({ register: REGISTERS[0], parent: null, inForceOn: () => undefined });
        expect(sorted(allFacts(now))).toEqual(sorted(allFacts(known(acts))));
      }),
      runs(100),
    );
  });

  it('when two readings differ, then their differences turn the one into the other', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 15 }), fc.array(anyAct, { maxLength: 15 }), (some, others) => {
        for (const code of CODES) {
          const [before, after] = [factsOf(known(some), code), factsOf(known(others), code)];
          const between = differences(before, after);
          expect(sorted(differences([], [...before, ...between]))).toEqual(sorted(after));
          expect(between.every(({ delta }) => delta !== 0)).toBe(true);
        }
      }),
      runs(100),
    );
  });

  it('when counted by a naive walk through the days, then signatories and contracting participants are the same', () => {
    fc.assert(
      fc.property(fc.array(act(['AAA', 'BBB', 'EU']), { maxLength: 40 }), (acts) => {
        const interpretation = known(acts);
        for (const asOf of DAYS) {
          const { signatories, contracting } = countsAsOf(interpretation, asOf);
          expect([signatories.total, contracting.total]).toEqual([
            signatoriesIn(acts, asOf),
            contractingIn(acts, asOf),
          ]);
        }
      }),
      runs(100),
    );
  });
});
