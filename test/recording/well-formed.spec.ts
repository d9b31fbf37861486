/**
 * Goal: lists stand in bodies only where lists belong, whichever way a body comes in: by HTTP, or in a file of
 * recordings. Every class that class-validator knows is walked, so that a later one is tried as well.
 */
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage } from 'class-validator';
import fc from 'fast-check';
import '../../src/app.module.js';
import { nestedMembers } from '../../src/platform/http/input/nesting.js';
import { bodyErrors, RequestValidation } from '../../src/platform/http/input/validation.js';
import type { Problem } from '../../src/platform/http/problem.js';
import { wellFormed } from '../../src/recording/body/well-formed.js';
import { FITTING } from './bodies.js';
import { runs } from '../support/runs.js';

type Class = new () => object;

/** Every class with rules. */
const CLASSES = [
  ...(
    getMetadataStorage() as unknown as { readonly validationMetadatas: ReadonlyMap<Class, unknown> }
  ).validationMetadatas.keys(),
];
const NESTED = CLASSES.flatMap((type) => nestedMembers(type).map(({ name, each }) => ({ type, name, each })));
const BODIES = Object.entries(FITTING).flatMap(([name, bodies]) => {
  const type = CLASSES.find((each) => each.name === name);
  return bodies.map((body) => [name, type!, body] as const);
});

/** The pointers of the errors with which HTTP refuses a body; empty where it does not. */
function refusedByHttp(metatype: Class, body: object): readonly string[] {
  try {
    new RequestValidation().transform(structuredClone(body), { type: 'body', metatype });
    return [];
  } catch (error) {
    return ((error as Problem).facts['errors'] as readonly { readonly pointer: string }[]).map(
      ({ pointer }) => pointer,
    );
  }
}

describe('a member that holds objects', () => {
  it('is found in every class that has one', () => {
    const named = NESTED.map(({ type, name }) => `${type.name}.${name}`);
    expect(named).toEqual(
      expect.arrayContaining([
        'RegisterParticipantDto.names',
        'RegisterParticipantDto.memberships',
        'RegisterParticipantDto.successions',
        'WhatIfDto.deposits',
        'RecordPledgeDto.earmarking',
        'RecordPledgeDto.tranches',
        'RecordPledgeDto.source',
      ]),
    );
  });

  it.each(NESTED.filter(({ each }) => each))('takes no list in its list: $type.name $name', ({ type, name }) => {
    for (const value of [[[]], [[[]]], [[{}]], [{}, []], [7], ['x'], [null], [true]]) {
      const place = `/${name}/${String(value.length - 1)}`;
      expect([value, refusedByHttp(type, { [name]: value })]).toEqual([value, expect.arrayContaining([place])]);
      expect(wellFormed(plainToInstance(type, { [name]: value }))).toBe(false);
    }
    for (const value of [{}, { 0: {} }, 'x', 7]) {
      expect([value, refusedByHttp(type, { [name]: value })]).toEqual([value, expect.arrayContaining([`/${name}`])]);
    }
  });

  it.each(NESTED.filter(({ each }) => !each))('takes no list for its object: $type.name $name', ({ type, name }) => {
    for (const value of [[], [[]], [{}], 'x', 7, true]) {
      expect([value, refusedByHttp(type, { [name]: value })]).toEqual([value, expect.arrayContaining([`/${name}`])]);
      expect(wellFormed(plainToInstance(type, { [name]: value }))).toBe(false);
    }
  });
});

describe('a body', () => {
  it('that fits is there for every member that holds objects', () => {
    const tried = JSON.stringify(FITTING);
    expect(NESTED.map(({ name }) => name).filter((name) => !tried.includes(`"${name}":`))).toEqual([]);
  });

  it.each(BODIES)('that fits is let in by both ways: %s', (_, type, body) => {
    expect(refusedByHttp(type, body)).toEqual([]);
    expect(wellFormed(plainToInstance(type, body))).toBe(true);
  });

  it('is let in by the one way where the other lets it in, whatever is changed in it', () => {
    const seen = { in: 0, out: 0 };
    fc.assert(
      fc.property(fc.constantFrom(...BODIES), fc.array(change(), { minLength: 1, maxLength: 3 }), (chosen, changes) => {
        const [, type, body] = chosen;
        const changed = changes.reduce<unknown>((value, make) => make(value), body);
        fc.pre(typeof changed === 'object' && changed !== null && !Array.isArray(changed));
        const errors = bodyErrors(plainToInstance(type, changed));
        expect([changed, wellFormed(plainToInstance(type, changed))]).toEqual([changed, errors.length === 0]);
        seen[errors.length === 0 ? 'in' : 'out']++;
      }),
      runs(2000),
    );
    expect(Math.min(seen.in, seen.out)).toBeGreaterThan(50);
  });
});

const ANYTHING = [
  [],
  [[]],
  [[[]]],
  [{}],
  [null],
  {},
  { a: 1 },
  '',
  ' ',
  'x',
  null,
  true,
  false,
  0,
  -1,
  1,
  1.5,
  '2005-02-28',
  '2005-02-30',
  'ECU',
  'ecu',
  '1.00',
  'https://example.org',
  '\u202e',
  'earmarked',
  'name',
  'annul',
];

/** Puts something in the place of a part of a body, takes the part away, or doubles or wraps it. */
function change(): fc.Arbitrary<(body: unknown) => unknown> {
  const deed = fc.oneof(
    fc.constantFrom(...ANYTHING).map((value) => () => structuredClone(value)),
    fc.constantFrom<(old: unknown) => unknown>(
      () => undefined,
      (old) => [old],
      (old) => [old, old],
      (old) => (Array.isArray(old) ? old[0] : { ...(old as object), surprise: 1 }),
    ),
  );
  return fc.tuple(fc.array(fc.nat({ max: 11 }), { minLength: 1, maxLength: 4 }), deed).map(
    ([way, make]) =>
      (body) =>
        at(body, way, make),
  );
}

/** The body with what stands at the end of a way made anew; a way that leads further than the body ends with it. */
function at(value: unknown, [step, ...way]: readonly number[], make: (old: unknown) => unknown): unknown {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  if (step === undefined || keys.length === 0) return make(value);
  const key = keys[step % keys.length]!;
  const inside = at((value as Readonly<Record<string, unknown>>)[key], way, make);
  if (Array.isArray(value)) return value.map((item: unknown, index) => (String(index) === key ? inside : item));
  const { [key]: _, ...others } = value as Readonly<Record<string, unknown>>;
  return inside === undefined ? others : { ...others, [key]: inside };
}
