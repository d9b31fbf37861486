/**
 * Goal: what holds of entry into force whatever the clause and whatever the history. Given any clause of the language
 * over a small world of States and an organisation, when it is evaluated, then the day is that of a second reading by
 * plain loops, and the proof carries it.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../src/domain/calendar/day-number.js';
import { applyDelay } from '../../src/domain/calendar/delay.js';
import { verdictAsOf } from '../../src/domain/entry-into-force/as-of/verdict-as-of.js';
import type {
  ClassOf,
  Condition,
  EntryIntoForceClause,
  OrganisationsRule,
  SinglePath,
} from '../../src/domain/treaty/model/clause.js';
import type { Candidate } from '../../src/domain/entry-into-force/counting/candidate.js';
import { evaluate } from '../../src/domain/entry-into-force/evaluate.js';
import type { ActionKind } from '../../src/domain/treaty/model/kinds/kinds.js';
import type { Participant } from '../../src/domain/participants/participant.js';
import type { Treaty } from '../../src/domain/treaty/model/treaty.js';
import { TREATY_INITIAL, withAct } from '../../src/domain/treaty/reading/evolve.js';
import type { TreatyState } from '../../src/domain/treaty/model/state.js';
import { interpret } from '../../src/domain/treaty/reading/interpret.js';
import { treaty as wholeTreaty } from './clauses/arbitrary-clauses.js';
import { countedOn, holds, type World } from './clauses/oracle.js';
import { act, context, deposit, treaty } from './entry-into-force-facts.js';
import { runs } from '../support/runs.js';

const STATES = ['A', 'B', 'C', 'D', 'E'] as const;
const CODES = [...STATES, 'O'] as const;
const DAYS = Array.from({ length: 30 }, (_, i) => addDays('2000-01-01', i));
const day = fc.constantFrom(...DAYS);
const span = fc
  .tuple(day, fc.option(day, { freq: 2 }))
  .map(([from, until]) => ({ from, until: until !== null && until > from ? until : null }));

const simpleClass: fc.Arbitrary<ClassOf> = fc.oneof(
  fc.constantFrom<ClassOf>(
    'named',
    { membersOf: 'O' },
    { attribute: 'nuclear' },
    { kind: 'state' },
    { signatoriesOf: 'treaty' },
  ),
  fc.subarray([...CODES], { minLength: 1 }),
  fc.record({ weighing: fc.constant('w'), atLeast: fc.constantFrom('1', '3') }),
  fc.record({ membersOf: fc.constant('O'), on: fc.oneof(day, fc.constant('adoption' as const)) }),
);
const ofClass: fc.Arbitrary<ClassOf> = fc.oneof(
  { weight: 4, arbitrary: simpleClass },
  { weight: 1, arbitrary: fc.record({ anyOf: fc.array(simpleClass, { minLength: 1, maxLength: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ allOf: fc.array(simpleClass, { minLength: 1, maxLength: 2 }) }) },
);
const excluding = fc.oneof(
  { weight: 5, arbitrary: ofClass },
  { weight: 1, arbitrary: fc.record({ not: simpleClass }) },
);

/** `of`: the classes to draw from; `narrow`: whether conditions may look at kinds of consent only. */
function conditions(of: fc.Arbitrary<ClassOf>, narrow: boolean): fc.Arbitrary<Condition> {
  const small = fc.integer({ min: 1, max: 4 });
  const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
  const given = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
  const leaf = fc.oneof(
    fc
      .record({
        count: small,
        from: optional(of),
        including: optional(
          fc.array(fc.record({ count: fc.integer({ min: 1, max: 2 }), from: of }), { minLength: 1, maxLength: 2 }),
        ),
        kinds: narrow ? optional(fc.constant(['ratification'])) : fc.constant(undefined),
      })
      .map((instruments) => ({ instruments: given(instruments) })),
    fc
      .record({
        of: fc.constantFrom('w', 'growing'),
        threshold: fc.constantFrom('0.25', '0.5', '0.75'),
        more: fc.boolean(),
        from: optional(of),
      })
      .map(({ of: table, threshold, more, from }) => ({
        share: given({ of: table, from, ...(more ? { moreThan: threshold } : { atLeast: threshold }) }),
      })),
    fc
      .record({ of: fc.constant('w'), atLeast: fc.constantFrom('2', '6'), from: optional(of) })
      .map((weight) => ({ weight: given(weight) })),
    of.map((each) => ({ each: { of: each } })),
    fc
      .record({
        of,
        numerator: fc.constantFrom(1, 2),
        denominator: fc.constantFrom(2, 3),
        counted: fc.oneof(fc.constantFrom('now' as const, 'adoption' as const), day),
        rounding: optional(fc.constantFrom('up' as const, 'more-than' as const, 'down' as const)),
        from: optional(of),
      })
      .map((fraction) => ({ fraction: given(fraction) })),
    fc.constant({ inForce: 'other' }),
    day.map((notBefore) => ({ notBefore })),
    fc.constant({ decided: true as const }),
  );
  return fc.letrec<{ node: Condition }>((tie) => ({
    node: fc.oneof(
      { weight: 6, arbitrary: leaf as fc.Arbitrary<Condition> },
      { weight: 1, arbitrary: fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })) },
      { weight: 1, arbitrary: fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })) },
      { weight: 1, arbitrary: fc.record({ until: day, when: tie('node') }).map((within) => ({ within })) },
    ),
  })).node;
}

const stints = fc.array(
  fc.record({ code: fc.constantFrom(...CODES), span, kind: fc.constantFrom('ratification', 'accession') }),
  {
    maxLength: 12,
  },
);
const RULES: readonly OrganisationsRule[] = [
  'not-additional-to-members',
  'not-counted',
  'counted',
  'counted-as-members',
];

interface Made {
  readonly world: World;
  readonly ask: (candidates?: readonly Candidate[]) => ReturnType<typeof evaluate>;
  readonly asOf: (date: string) => ReturnType<typeof verdictAsOf>;
}

function madeOf(
  given: Treaty,
  candidates: readonly Candidate[],
  more: { memberships: readonly Span[]; nuclear: readonly Span[]; signed: readonly Span[]; decided: string | null },
): Made {
  const register = participants(more.memberships, more.nuclear);
  const signed = new Map(
    STATES.map((code, i) => [code as string, more.signed[i] ?? { from: '2000-01-01', until: null }] as const),
  );
  const ownActs = more.decided === null ? [] : [act(null, more.decided, { kind: 'decision' })];
  const surroundings = { ...context(register, { other: '2000-01-12' }) };
  const own = { signatures: new Map([...signed].map(([code, each]) => [code, [each]] as const)), acts: new Map() };
  const ask = (some = candidates) => evaluate({ treaty: given, candidates: some, ownActs, context: surroundings, own });
  const world: World = {
    treaty: given,
    candidates,
    ownActs,
    signed,
    acts: new Map(),
    inForce: { other: '2000-01-12' },
    days: DAYS,
    register: new Map(register.map((each) => [each.code, each])),
  };
  const verdict = ask();
  return { world, ask, asOf: (date) => verdictAsOf({ treaty: given, verdict, asOf: date, context: surroundings }) };
}
interface Span {
  readonly from: string;
  readonly until: string | null;
}

function participants(memberships: readonly Span[], nuclear: readonly Span[]): Participant[] {
  const states = STATES.map((code, i) => {
    const [member, plant] = [memberships[i], nuclear[i]];
    return {
      code,
      kind: 'state' as const,
      existed: { from: null, to: null },
      names: [],
      successions: [],
      memberships: member === undefined ? [] : [{ organisation: 'O', from: member.from, to: member.until }],
      attributes: plant === undefined ? [] : [{ attribute: 'nuclear', from: plant.from, to: plant.until }],
    };
  });
  const organisation = { code: 'O', kind: 'regional-organisation' as const, existed: { from: null, to: null } };
  return [...states, { ...organisation, names: [], successions: [], memberships: [] }];
}

/** The stints of one participant do not overlap: of several only those count that begin after the last one ended. */
function candidatesOf(list: readonly { code: string; span: Span; kind: string }[]): Candidate[] {
  const free = new Map<string, string>();
  return [...list]
    .sort((a, b) => (a.span.from < b.span.from ? -1 : 1))
    .flatMap(({ code, span: { from, until }, kind }) => {
      if (from < (free.get(code) ?? '')) return [];
      free.set(code, until ?? '9999');
      const more = {
        act: kind as 'ratification',
        kind: code === 'O' ? ('regional-organisation' as const) : ('state' as const),
      };
      return [{ ...deposit(code, from, more), until }];
    });
}

const surroundings = fc.record({
  memberships: fc.array(span, { maxLength: 5 }),
  nuclear: fc.array(span, { maxLength: 5 }),
  signed: fc.array(span, { maxLength: 5 }),
  decided: fc.option(day, { freq: 2 }),
});
const WEIGHTS = {
  w: { values: { A: '1', B: '2', C: '3', D: '4', O: '5' }, total: '12' },
  growing: {
    tables: [
      { from: '2000-01-05', values: { A: '1', B: '1', C: '2' } },
      { from: '2000-01-15', values: { A: '4', E: '2' } },
    ],
  },
};
const treatyWith = (entryIntoForce: EntryIntoForceClause) =>
  treaty(entryIntoForce, { classes: { named: ['A', 'C', 'O'] }, weights: WEIGHTS, adopted: '2000-01-04' });
const single = (of: fc.Arbitrary<ClassOf>, narrow: boolean, rules: readonly OrganisationsRule[]) =>
  fc
    .record({ when: conditions(of, narrow), organisations: fc.constantFrom(...rules) })
    .map(({ when, organisations }) => ({ when, organisations, then: { days: 3 } }));

describe('Whatever the clause and the history', () => {
  it('the condition is met on the first day on which a reading by plain loops finds it to hold', () => {
    fc.assert(
      fc.property(single(excluding, true, RULES), stints, surroundings, (clause, list, more) => {
        const { world, ask } = madeOf(treatyWith(clause), candidatesOf(list), more);
        const first = DAYS.find((each) => holds(clause.when, each, world)) ?? null;
        const verdict = ask();
        expect(verdict.conditionMetOn).toBe(first);
        expect(verdict.computed).toBe(first === null ? null : applyDelay(clause.then, first));
      }),
      runs(1500),
    );
  });

  it('the proof has a line for each instrument deposited by then, with the reason, and those it counts are those that count', () => {
    fc.assert(
      fc.property(
        single(ofClass, false, ['not-counted', 'counted']),
        stints,
        surroundings,
        day,
        (clause, list, more, date) => {
          const candidates = candidatesOf(list);
          const { world, asOf } = madeOf(treatyWith(clause), candidates, more);
          const { proof, conditionMetOn, missing, state } = asOf(date);
          expect(proof).toHaveLength(candidates.filter(({ from }) => from <= date).length);
          for (const line of proof) expect(line.because).not.toBe('');
          if (state === 'pending' && conditionMetOn === null) expect(missing.length).toBeGreaterThan(0);
          const on = conditionMetOn ?? date;
          if ('instruments' in clause.when) {
            const { count, including, from } = clause.when.instruments;
            const counted = new Set(
              proof.filter((line) => line.counted && line.date <= on).map(({ participant }) => participant),
            );
            expect([...counted].sort()).toEqual(
              [...new Set(countedOn(on, world, from === undefined ? {} : { from }))].sort(),
            );
            if (conditionMetOn !== null) expect(counted.size).toBeGreaterThanOrEqual(count);
            else if (including === undefined) expect(counted.size).toBeLessThan(count);
          }
        },
      ),
      runs(500),
    );
  });

  it('the decisive are among those whose instruments came to count that day', () => {
    fc.assert(
      fc.property(single(excluding, true, RULES), stints, surroundings, (clause, list, more) => {
        const { ask } = madeOf(treatyWith(clause), candidatesOf(list), more);
        const verdict = ask();
        const begun = verdict.instruments.filter(({ counted, from }) => counted && from === verdict.conditionMetOn);
        // What began to count for one leg may have counted for another before.
        const counted = new Set(
          verdict.instruments.filter((each) => each.counted).map(({ participant }) => participant),
        );
        for (const code of verdict.decisive) expect(counted.has(code)).toBe(true);
        if (
          verdict.decisive.length > 0 &&
          'instruments' in clause.when &&
          clause.when.instruments.including === undefined
        )
          expect(begun.map(({ participant }) => participant)).toEqual(expect.arrayContaining([...verdict.decisive]));
      }),
      runs(300),
    );
  });

  it('the verdict does not depend on the order within a day', () => {
    const shuffled = stints.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(single(excluding, true, RULES), shuffled, surroundings, (clause, [list, other], more) => {
        const ones = candidatesOf(list);
        const others = other.flatMap(({ code, span: { from } }) =>
          ones.filter((each) => each.participant === code && each.from === from),
        );
        const { ask } = madeOf(treatyWith(clause), ones, more);
        const [one, two] = [ask(ones), ask([...new Set(others)])];
        expect([two.conditionMetOn, two.computed, two.decisive]).toEqual([
          one.conditionMetOn,
          one.computed,
          one.decisive,
        ]);
      }),
      runs(300),
    );
  });

  it('one more instrument of a State never makes it later, where the clause excludes nobody', () => {
    const lasting = stints.map((list) =>
      list.map((each) => ({ ...each, span: { from: each.span.from, until: null } })),
    );
    fc.assert(
      fc.property(
        single(ofClass, false, ['not-counted', 'counted']),
        lasting,
        fc.constantFrom(...STATES),
        day,
        surroundings,
        (clause, list, code, from, more) => {
          fc.pre(!JSON.stringify(clause.when).includes('"within"'));
          const before = candidatesOf(list);
          fc.pre(!before.some(({ participant }) => participant === code));
          const { ask } = madeOf(treatyWith(clause), before, more);
          const after = ask([...before, deposit(code, from)]);
          expect((after.conditionMetOn ?? '9999') <= (ask().conditionMetOn ?? '9999')).toBe(true);
        },
      ),
      runs(500),
    );
  });

  it('of several ways the earliest is no later, and the latest no earlier, than each on its own', () => {
    const path: fc.Arbitrary<SinglePath> = fc.record({
      when: conditions(ofClass, false),
      then: fc.constantFrom({ days: 3 }, { days: 9 }),
    });
    fc.assert(
      fc.property(fc.array(path, { minLength: 1, maxLength: 3 }), stints, surroundings, (paths, list, more) => {
        const candidates = candidatesOf(list);
        const dates = paths.map((each) => madeOf(treatyWith(each), candidates, more).ask().computed ?? '9999').sort();
        expect(madeOf(treatyWith({ earliestOf: paths }), candidates, more).ask().computed ?? '9999').toBe(dates[0]);
        expect(madeOf(treatyWith({ latestOf: paths }), candidates, more).ask().computed ?? '9999').toBe(dates.at(-1));
      }),
      runs(300),
    );
  });

  it('of the whole language ends, and every line of its proof says why', () => {
    const codes = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE', 'ORG'];
    const kinds: ActionKind[] = [
      'signature',
      'ratification',
      'accession',
      'withdrawal',
      'instrument-withdrawal',
      'declaration',
      'objection',
      'provisional-application',
      'decision',
      'communication',
      'entry-into-force-declared',
    ];
    const own: readonly ActionKind[] = ['decision', 'communication', 'entry-into-force-declared'];
    const date = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('1988-01-01', days));
    const acts = fc.array(
      fc.record({ kind: fc.constantFrom(...kinds), code: fc.constantFrom(...codes), date, more: fc.boolean() }),
      {
        maxLength: 25,
      },
    );
    const plain = { existed: { from: null, to: null }, names: [], memberships: [], successions: [] };
    const register = new Map(
      codes.map(
        (code) =>
          [
            code,
            { ...plain, code, kind: code === 'ORG' ? ('regional-organisation' as const) : ('state' as const) },
          ] as const,
      ),
    );
    fc.assert(
      fc.property(wholeTreaty, acts, date, (given, list, asOf) => {
        const state = list.reduce<TreatyState>(
          (so, { kind, code, date: on, more }) =>
            withAct(
              so,
              act(own.includes(kind) ? null : code, on, {
                kind,
                ...(more && kind === 'declaration' ? { provision: 'article-41' } : {}),
              }),
            ),
          { ...TREATY_INITIAL, treaty: given },
        );
        const surroundings = { register, parent: null, inForceOn: () => '1995-06-01', participationsIn: () => null };
        const { verdict, ended, participations } = interpret(state, surroundings);
        const answer = verdictAsOf({ treaty: given, verdict, asOf, context: surroundings, ended, participations });
        expect(answer.explanation).not.toBe('');
        for (const line of answer.proof) expect(line.because).not.toBe('');
        for (const step of answer.arithmetic) expect(step.because).not.toBe('');
        for (const { missing, need } of answer.missing) expect([missing, need]).not.toContain('');
        if (answer.date !== null) expect([answer.declared, answer.computed]).toContain(answer.date);
        if (answer.computed !== null && answer.conditionMetOn !== null)
          expect(answer.conditionMetOn <= asOf).toBe(true);
        expect(JSON.parse(JSON.stringify(given))).toEqual(given);
      }),
      runs(400),
    );
  });
});
