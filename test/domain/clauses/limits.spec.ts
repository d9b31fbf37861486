/**
 * Goal: a clause is as large as the law needs and no larger. At each limit it is read; with one more it is refused, at
 * its place and with the limit.
 */
import { describe, expect, it } from '@jest/globals';
import { parseClasses } from '../../../src/domain/entry-into-force/parsing/classes.js';
import { parseEntryIntoForce, parseProvisions } from '../../../src/domain/entry-into-force/parsing/clauses.js';
import { parseWeights } from '../../../src/domain/entry-into-force/parsing/weights.js';
import type { Parsed } from '../../../src/domain/json/parsed.js';

const DAYS = { days: 1 };
const ONE = { instruments: { count: 1 } };
const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const named = <T>(count: number, make: (i: number) => T): Record<string, T> =>
  Object.fromEntries(many(count, (i) => [`n${String(i)}`, make(i)]));
const read = (input: unknown) => parseEntryIntoForce(input, {});
const clause = (more: object) => read({ when: ONE, then: DAYS, ...more });
const day = (i: number): string => new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10);
const list = (most: number): string => `Must be a list of 1 to ${String(most)} values.`;
const names = (most: number): string => `Must have at most ${String(most)} names.`;
/**
 * A delay of so many fixed dates, each with another one otherwise; what may be within one another is counted from the
 * outermost.
 */
const nested = <T>(depth: number, around: (core: T) => T, core: T): T => {
  let deep = core;
  for (let i = 1; i < depth; i++) deep = around(deep);
  return deep;
};

/** What was found: `''` where all is well. */
function found(result: Parsed<unknown>): string {
  if ('refused' in result) return result.refused.code;
  return 'clause' in result ? '' : result.malformed.map(({ pointer, detail }) => `${pointer} ${detail}`).join('\n');
}

describe('given a clause at its limits', () => {
  it.each<[string, number, (count: number) => Parsed<unknown>, string]>([
    [
      'conditions of which all must be met',
      50,
      (count) => clause({ when: { all: many(count, () => ONE) } }),
      `/when/all ${list(50)}`,
    ],
    [
      'conditions of which any suffices',
      50,
      (count) => clause({ when: { any: many(count, () => ONE) } }),
      `/when/any ${list(50)}`,
    ],
    [
      'parts of a count',
      20,
      (count) =>
        clause({ when: { instruments: { count: 1, including: many(count, () => ({ count: 1, from: ['FRA'] })) } } }),
      `/when/instruments/including ${list(20)}`,
    ],
    ['floors', 20, (count) => clause({ notBefore: many(count, day) }), `/notBefore ${list(20)}`],
    [
      'paths of which the latest holds',
      20,
      (count) => read({ latestOf: many(count, () => ({ when: ONE, then: DAYS })) }),
      `/latestOf ${list(20)}`,
    ],
    [
      'paths of which the earliest holds',
      20,
      (count) => read({ earliestOf: many(count, () => ({ when: ONE, then: DAYS })) }),
      `/earliestOf ${list(20)}`,
    ],
    [
      'steps of a delay',
      12,
      (count) => clause({ then: { steps: many(count, () => DAYS) } }),
      `/then/steps ${list(12)}`,
    ],
    [
      'delays within one another',
      13,
      (count) => clause({ then: nested<object>(count, (otherwise) => ({ fixed: '2000-01-01', otherwise }), DAYS) }),
      `/then${'/otherwise'.repeat(13)} Is nested too deep: at most 12 delays within one another.`,
    ],
    [
      'conditions within one another',
      13,
      (count) => clause({ when: nested<object>(count, (deep) => ({ all: [deep] }), ONE) }),
      `/when${'/all/0'.repeat(13)} Is nested too deep: at most 12 conditions within one another.`,
    ],
    [
      'paths within one another',
      13,
      (count) => read(nested<object>(count, (deep) => ({ latestOf: [deep] }), { when: ONE, then: DAYS })),
      `${'/latestOf/0'.repeat(13)} Is nested too deep: at most 12 paths within one another.`,
    ],
    [
      'instruments',
      100_000,
      (count) => clause({ when: { instruments: { count } } }),
      '/when/instruments/count Must be a whole number from 1 to 100000.',
    ],
    ['days', 100_000, (days) => clause({ then: { days } }), '/then/days Must be a whole number from 1 to 100000.'],
    [
      'characters of a text',
      500,
      (count) => clause({ article: 'x'.repeat(count) }),
      '/article Must be a text of 1 to 500 visible characters, in Unicode normalization form C.',
    ],
    [
      'provisions',
      50,
      (count) =>
        parseProvisions(
          named(count, () => ({ when: ONE, then: DAYS })),
          {},
        ),
      ` ${names(50)}`,
    ],
    ['weight tables', 50, (count) => parseWeights(named(count, () => ({ values: { FRA: '1' } }))), ` ${names(50)}`],
    [
      'dated tables',
      500,
      (count) => parseWeights({ a: { tables: many(count, (i) => ({ from: day(i), values: { FRA: '1' } })) } }),
      `/a/tables ${list(500)}`,
    ],
    ['weights', 2000, (count) => parseWeights({ a: { values: named(count, () => '1') } }), `/a/values ${names(2000)}`],
    ['classes', 100, (count) => parseClasses(named(count, () => ['FRA'])), ` ${names(100)}`],
    [
      'participants listed',
      1000,
      (count) => parseClasses({ a: many(count, (i) => `P${String(i)}`) }),
      `/a ${list(1000)}`,
    ],
    [
      'classes of which any suffices',
      50,
      (count) => parseClasses({ a: { anyOf: many(count, () => ['FRA']) } }),
      `/a/anyOf ${list(50)}`,
    ],
    [
      'classes that all must hold',
      50,
      (count) => parseClasses({ a: { allOf: many(count, () => ['FRA']) } }),
      `/a/allOf ${list(50)}`,
    ],
  ])(
    'when it has as many %s as it may (%i), then it is read; with one more it is refused',
    (_, most, sized, finding) => {
      expect(found(sized(most))).toBe('');
      expect(found(sized(most + 1))).toBe(finding);
    },
  );

  it('when it has more faults than anybody reads at once, then twenty are told', () => {
    const tell = (faults: number) => found(clause({ when: { all: many(faults, () => 'odd') } })).split('\n').length;
    expect([19, 20, 21].map(tell)).toEqual([19, 20, 20]);
  });
});
