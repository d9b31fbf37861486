/**
 * Goal: whatever can be registered can be asked about. Given any treaty of the whole language and any acts under it,
 * when it is read, then reading it act by act gives what reading it at once gives, and every day has an answer in whole
 * sentences.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { verdictAsOf } from '../../src/domain/entry-into-force/as-of/verdict-as-of.js';
import { interpret, type Previous } from '../../src/domain/treaty/reading/interpret.js';
import { sameContent } from '../../src/domain/event.js';
import { ACTION_KINDS, TREATY_LEVEL_KINDS, type ActionKind } from '../../src/domain/treaty/model/kinds/kinds.js';
import * as arbitrary from './clauses/arbitrary-clauses.js';
import { Depositary } from './support/depositary.js';
import { participant, registerOf } from './support/world.js';
import { runs } from '../support/runs.js';

const member = { memberships: [{ organisation: 'UNION', from: '1990-01-01', to: '2005-06-01' }] };
const coastal = { attributes: [{ attribute: 'coastal', value: 'yes', from: '1995-01-01', to: null }] };
const african = { attributes: [{ attribute: 'region', value: 'africa', from: '1960-01-01', to: null }] };
const REGISTER = registerOf(
  ...arbitrary.CODES.map((code, i) => participant(code, i < 3 ? { ...member, ...coastal } : i < 5 ? african : {})),
  participant('UNION', { kind: 'regional-organisation' }),
  participant('ORG', { kind: 'organisation' }),
);

interface Given {
  readonly kind: ActionKind;
  readonly who: string | null;
  readonly date: string;
  readonly also: object;
}
const KINDS = [
  'signature',
  'accession',
  'accession',
  'accession',
  'ratification',
  'declaration',
  'objection',
  'withdrawal',
  ...ACTION_KINDS,
] as const;
const anAct: fc.Arbitrary<Given> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      kind: fc.constantFrom(...KINDS),
      who: fc.constantFrom(...arbitrary.CODES, ...arbitrary.ORGANISATIONS),
      date: arbitrary.date,
      also: fc.constantFrom({}, { provision: 'article-41' }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom(...TREATY_LEVEL_KINDS),
      who: fc.constant(null),
      date: arbitrary.date,
      also: fc.constant({}),
    }),
  },
);
const acts = fc.array(anAct, { minLength: 1, maxLength: 20 });
const treaty = arbitrary.treaty.map((each) => ({ ...each, parent: null }));

describe('any treaty of the language', () => {
  it('reads the same act by act as at once', () => {
    fc.assert(
      fc.property(treaty, acts, (each, list) => {
        const office = new Depositary(each, REGISTER);
        let before: Previous | undefined;
        for (const { kind, who, date, also } of list) {
          if (office.when(kind, who, date, also) !== 'accepted') continue;
          const { state, context } = office;
          const read = interpret(state, context, before);
          const whole = interpret(state, context);
          expect(sameContent(shown(read), shown(whole))).toBe(true);
          before = { state, context, interpretation: read };
        }
      }),
      runs(150),
    );
  });

  it('has an answer for every day, in whole sentences', () => {
    fc.assert(
      fc.property(treaty, acts, fc.array(arbitrary.date, { minLength: 1, maxLength: 5 }), (each, list, days) => {
        const office = new Depositary(each, REGISTER);
        for (const { kind, who, date, also } of list) office.when(kind, who, date, also);
        const { interpretation, context } = office;
        for (const asOf of [...days, '1900-01-01', '2020-01-01']) {
          const answer = verdictAsOf({
            treaty: each,
            verdict: interpretation.verdict,
            asOf,
            context,
            ended: interpretation.ended,
          });
          for (const { explanation } of [answer, ...answer.provisions]) {
            expect(explanation).toMatch(/^[A-Z].*\.$/);
            expect(explanation).not.toMatch(/undefined|NaN|\[object|\.\.| {2}/);
          }
          const open = each.entryIntoForce === null ? 'unknown' : 'pending';
          expect([open, 'date-fixed', 'in-force', 'ended']).toContain(answer.state);
          if (answer.state === 'in-force') expect(answer.date !== null && answer.date <= asOf).toBe(true);
          if (answer.state === 'date-fixed') expect(answer.date !== null && answer.date > asOf).toBe(true);
        }
      }),
      runs(150),
    );
  });
});

/** What of a reading can be compared: dates, who counts when, and every participation. */
function shown({ verdict, participations, ended }: ReturnType<typeof interpret>) {
  const { conditionMetOn, decisive, computed, date } = verdict;
  const counted = [...verdict.counted.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = [...participations.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  return { conditionMetOn, decisive, computed, date, ended, counted, parts };
}
