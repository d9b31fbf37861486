/**
 * Goal: no clause that can be registered holds up everybody. Given random graphs of classes that name one another, when
 * a treaty of them is read, then it is refused for its size, or what follows from it takes no more steps than one
 * question may take.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { spend, within } from '../../src/domain/effort.js';
import { verdictAsOf } from '../../src/domain/entry-into-force/as-of/verdict-as-of.js';
import type { ClassDefinition, Condition } from '../../src/domain/treaty/model/clause.js';
import { parseTreatyClauses } from '../../src/domain/entry-into-force/parsing/treaty-clauses.js';
import { clausesInWords } from '../../src/domain/entry-into-force/words/clauses.js';
import type { Treaty } from '../../src/domain/treaty/model/treaty.js';
import { Depositary } from './support/depositary.js';
import { participant, registerOf, treaty } from './support/world.js';
import { runs } from '../support/runs.js';

const CODES = Array.from({ length: 40 }, (_, i) => `S${String(i).padStart(2, '0')}`);
const REGISTER = registerOf(
  ...CODES.map((code, i) =>
    participant(code, {
      attributes: [{ attribute: 'region', value: `r${String(i % 4)}`, from: `19${String(50 + i)}-01-01`, to: null }],
      memberships: i % 3 === 0 ? [{ organisation: 'UNION', from: `19${String(60 + i)}-05-01`, to: null }] : [],
    }),
  ),
  participant('UNION', { kind: 'regional-organisation' }),
);
const ALL_DEPOSIT = CODES.map((code, i) => ({ code, date: `2004-${String(1 + (i % 12)).padStart(2, '0')}-03` }));

/** What one question may take, as src/knowledge/moments/bounded.ts has it. */
const MOST_STEPS = 1_000_000;
const ASKING = { what: 'the answers', instead: '' };

/** Reads a treaty with a deposit by everybody, and answers as of a day; in words as well. */
function answered(of: Treaty) {
  return within(MOST_STEPS, ASKING, () => {
    const office = new Depositary(of, REGISTER);
    for (const { code, date } of ALL_DEPOSIT) office.given('accession', code, date);
    const { context, interpretation } = office;
    const { verdict, participations } = interpretation;
    clausesInWords(of);
    return verdictAsOf({ treaty: of, verdict, asOf: '2010-01-01', context, participations });
  });
}

const name = (i: number) => `c${String(i)}`;
const plain: fc.Arbitrary<ClassDefinition> = fc.oneof(
  fc.constantFrom<ClassDefinition>(
    { kind: 'state' },
    { region: 'r1' },
    { membersOf: 'UNION' },
    { contractingTo: 'convention' },
  ),
  fc.subarray(CODES, { minLength: 1 }),
);
/** Classes of which each may name those before it, the same one as often as it likes. */
const aGraph = fc
  .array(fc.tuple(plain, fc.array(fc.nat(1_000), { maxLength: 6 }), fc.constantFrom('allOf', 'anyOf', 'not')), {
    minLength: 2,
    maxLength: 60,
  })
  .map((all) =>
    Object.fromEntries(
      all.map(([alone, named, how], i): [string, ClassDefinition] => {
        const others = i === 0 ? [] : named.map((each) => name(i - 1 - (each % Math.min(i, 3))));
        const [first] = others;
        if (first === undefined) return [name(i), alone];
        if (how === 'not') return [name(i), { not: first }];
        return [name(i), how === 'allOf' ? { allOf: others } : { anyOf: others }];
      }),
    ),
  );
const aCondition = (classes: number): fc.Arbitrary<Condition> => {
  const of = fc.nat(classes - 1).map(name);
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      of.map((from) => ({ instruments: { count: 30, from } })),
      of.map((each) => ({ each: { of: each } })),
      of.map((each) => ({ fraction: { of: each, numerator: 2, denominator: 3, counted: 'now' as const } })),
      of.map((from) => ({ share: { of: 'table', atLeast: '0.9', from } })),
      fc.array(tie('condition'), { minLength: 1, maxLength: 12 }).map((all) => ({ all })),
      fc.array(tie('condition'), { minLength: 1, maxLength: 12 }).map((any) => ({ any })),
    ),
  }));
  return condition;
};
const anything = aGraph.chain((classes) =>
  fc.record({
    classes: fc.constant(classes),
    when: aCondition(Object.keys(classes).length),
    organisations: fc.constantFrom('counted', 'counted-as-members', 'not-additional-to-members'),
  }),
);
const TABLE = { table: { values: Object.fromEntries(CODES.map((code, i) => [code, String(i + 1)])) } };

describe('A treaty of classes that name one another', () => {
  it('is refused for its size, or answers within the steps of one question', () => {
    let [refused, accepted] = [0, 0];
    fc.assert(
      fc.property(anything, ({ classes, when, organisations }) => {
        const entryIntoForce = { when, then: { days: 30 }, organisations };
        const read = parseTreatyClauses({ classes, weights: TABLE, entryIntoForce }, 'convention');
        if (!('clause' in read)) {
          refused++;
          expect(read).toMatchObject({ refused: { code: 'too-complex', facts: { what: 'parts', limit: 500 } } });
          return;
        }
        accepted++;
        expect(answered(treaty({ openForSignature: false, ...read.clause }))).toHaveProperty('done');
      }),
      runs(60),
    );
    expect([refused > 0, accepted > 0]).toEqual([true, true]);
  });

  it('that is recorded already, whatever its size, reads each class once for each participant', () => {
    fc.assert(
      fc.property(aGraph, (classes) => {
        const last = name(Object.keys(classes).length - 1);
        const when: Condition = { fraction: { of: last, numerator: 1, denominator: 2, counted: 'now' } };
        const of = treaty({ openForSignature: false, classes, entryIntoForce: { when, then: { days: 30 } } });
        expect(answered(of)).toHaveProperty('done');
      }),
      runs(40),
    );
  });

  it('of which each of eleven names the one before twice, is refused at registration; read from a ledger it has an answer', () => {
    const classes: Record<string, ClassDefinition> = { c0: { kind: 'state' } };
    for (let i = 1; i <= 10; i++) classes[name(i)] = { anyOf: [name(i - 1), name(i - 1)] };
    const when: Condition = { fraction: { of: 'c10', numerator: 1, denominator: 1, counted: 'now' } };
    const entryIntoForce = { when, then: { days: 30 } };
    // Written out, the n-th has 3·2ⁿ − 2 parts: all of them 6,119, the last once more in the condition 3,070, and the
    // clause itself 4.
    expect(parseTreatyClauses({ classes, entryIntoForce }, 'convention')).toMatchObject({
      refused: { code: 'too-complex', facts: { what: 'parts', limit: 500, size: 6119 + 3070 + 4 } },
    });
    const found = answered(treaty({ openForSignature: false, classes, entryIntoForce }));
    expect(found).toMatchObject({ done: { conditionMetOn: '2004-12-03' } });
  });
});

describe('A clause that is larger than any treaty has', () => {
  const then = { days: 30 };
  const count = { instruments: { count: 3 } };
  const listed = Array.from({ length: 900 }, (_, i) => `P${String(i)}`);
  const values = Object.fromEntries(listed.map((code) => [code, '1']));
  const fixed = { fixed: '2000-01-01', otherwise: { days: 1 } };

  it.each<[string, object, string, number, number]>([
    [
      'conditions',
      { entryIntoForce: { when: { all: Array.from({ length: 11 }, () => ({ any: Array(50).fill(count) })) }, then } },
      'parts',
      500,
      // The clause, the list of eleven, eleven alternatives, 550 conditions of two objects each, and the delay.
      1 + 1 + 11 + 550 * 2 + 1,
    ],
    [
      'lists of participants',
      { classes: Object.fromEntries(Array.from({ length: 12 }, (_, i) => [name(i), listed])) },
      'listed',
      10_000,
      12 * 900,
    ],
    [
      'weights',
      {
        weights: {
          fleet: { tables: Array.from({ length: 23 }, (_, i) => ({ from: `20${String(10 + i)}-01-01`, values })) },
        },
      },
      'weights',
      20_000,
      23 * 900,
    ],
    [
      'delays that each tell the event twice',
      { entryIntoForce: { when: count, then: { steps: Array(7).fill(fixed) } } },
      'tellings',
      100,
      2 ** 7,
    ],
  ])('is refused by its %s, with the limit and its size', (_what, clauses, what, limit, size) => {
    const read = parseTreatyClauses(clauses);
    expect(read).toMatchObject({ refused: { code: 'too-complex', facts: { what, limit, size } } });
    expect('refused' in read && read.refused.sentence).toContain(`${String(size)} `);
  });

  it('does not fill the memory where its delay is told in words, but ends with its steps', () => {
    const twelve = { steps: Array.from({ length: 12 }, () => fixed) };
    const of = treaty({ entryIntoForce: { when: count, then: { steps: Array.from({ length: 12 }, () => twelve) } } });
    const told = within(MOST_STEPS, ASKING, () => clausesInWords(of));
    expect(told).toMatchObject({ refused: { code: 'too-complex' } });
  });

  it('counts the work of a question, so that these laws can fail', () => {
    expect(within(MOST_STEPS, ASKING, () => spend(MOST_STEPS + 1))).toHaveProperty('refused');
    const found = answered(treaty({ openForSignature: false }));
    expect('steps' in found && found.steps).toBeGreaterThan(CODES.length);
  });
});
