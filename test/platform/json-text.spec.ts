/**
 * Goal: a JSON text that says something twice, or in numbers that cannot be read exactly, is refused at its place; any
 * other is read.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faultsOf, parseJson, pointerStep } from '../../src/platform/http/input/json-body.js';
import { textFaults } from '../../src/platform/http/input/json-text.js';
import type { Problem } from '../../src/platform/http/problem.js';
import { runs } from '../support/runs.js';

const read = (text: string): unknown => parseJson(Buffer.from(text));

/** Why a text is refused; fails where it is not. */
function refusal(text: string): Problem {
  try {
    read(text);
  } catch (error) {
    return error as Problem;
  }
  throw new Error(`It was read: ${text.slice(0, 200)}`);
}

const pointersOf = (text: string): readonly string[] =>
  (refusal(text).facts['errors'] as readonly { readonly pointer: string }[]).map(({ pointer }) => pointer);

/** A text with the pointers at which its members stand a second time. */
interface Written {
  readonly text: string;
  readonly again: readonly string[];
}
const NAMES = ['a', 'b', 'a/b', 'm~n', 'é', ' ', '', '"', '\\', '1', '{', ':', '[,]'];
/** A name as JSON may write it: as it is, or each letter by its number. */
const spelling = fc.constantFrom(
  (name: string) => JSON.stringify(name),
  (name: string) =>
    `"${Array.from({ length: name.length }, (_, at) => `\\u${name.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')}"`,
);
const leaf = fc.constantFrom(
  '1',
  '-0.5',
  'true',
  'null',
  '""',
  '"a\\"b"',
  '"{\\"a\\":1,\\"a\\":2}"',
  '"\\\\"',
  '[]',
  '{}',
);
const { value: written } = fc.letrec<{ value: (under: string) => Written }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf.map((text) => () => ({ text, again: [] })),
    fc.array(tie('value'), { maxLength: 4 }).map((items) => (under: string) => {
      const all = items.map((item, index) => item(`${under}/${String(index)}`));
      return { text: `[${all.map(({ text }) => text).join(' , ')}]`, again: all.flatMap(({ again }) => again) };
    }),
    fc
      .array(fc.tuple(fc.constantFrom(...NAMES), spelling, tie('value')), { maxLength: 5 })
      .map((members) => (under: string) => {
        const seen = new Set<string>();
        const all = members.map(([name, spell, value]) => {
          const pointer = under + pointerStep(name);
          const twice = seen.has(name) ? [pointer] : [];
          seen.add(name);
          const { text, again } = value(pointer);
          return { text: `${spell(name)}: ${text}`, again: [...twice, ...again] };
        });
        return { text: `{${all.map(({ text }) => text).join(',\n')}}`, again: all.flatMap(({ again }) => again) };
      }),
  ),
}));

describe('the members of an object', () => {
  it('stand once each: every further one is named where it stands, and no other', () => {
    const seen = { clean: 0, repeated: 0, misread: 0 };
    fc.assert(
      fc.property(written, (write) => {
        const { text, again } = write('');
        const misread = again.length === 0 && textFaults(text, JSON.parse(text)).length > 0;
        if (misread) expect(refusal(text).code).toBe('invalid-body');
        else if (again.length === 0) expect(read(text)).toEqual(JSON.parse(text));
        else expect(pointersOf(text)).toEqual(again.slice(0, 100));
        seen[misread ? 'misread' : again.length === 0 ? 'clean' : 'repeated']++;
      }),
      runs(500),
    );
    expect(Math.min(seen.clean, seen.repeated)).toBeGreaterThan(50);
    // Only V8 13 and later, of Node 24, read a name as another one.
    if (Number(process.versions.v8.split('.')[0]) < 13) expect(seen.misread).toBe(0);
  });

  it('are what the text calls them: one that was read by another name is refused where it stands', () => {
    // What JSON.parse of Node 24.21 makes of this text after others.
    const misread = { a: [{ '"': 1, '\\': 1 }] };
    expect(faultsOf('{"a":[{"\\"":1,"\\\\":1}]}', misread)).toEqual([]);
    expect(faultsOf('{"a":[{"\\"":1,"\\u0062":1}]}', misread)).toEqual([
      { pointer: '/a/0/b', detail: 'cannot be read by this name; spell it without backslashes' },
    ]);
    expect(faultsOf('{"a":[{"\\"":1,"\\"":1}]}', misread).map(({ pointer }) => pointer)).toEqual(['/a/0/"']);
  });

  it('are the same member however they are spelled', () => {
    expect(pointersOf('{"names":[{"en":"a","\\u0065n":"b"}]}')).toEqual(['/names/0/en']);
  });

  it('may be called alike in different objects', () => {
    expect(read('{"a":{"a":[{"a":1},{"a":2}]}}')).toEqual({ a: { a: [{ a: 1 }, { a: 2 }] } });
  });

  it('are told at most a hundred at a time, in an answer that is no longer than its question allows', () => {
    expect(pointersOf(`{${'"a":1,'.repeat(5000)}"a":1}`)).toHaveLength(100);
    const long = 'k'.repeat(5000);
    expect(pointersOf(`{"${long}":{${'"a":1,'.repeat(500)}"a":1}}`).length).toBeLessThan(20);
  });

  it('with a name of half a million letters on the way to it are told once, with the beginning of that name', () => {
    const pointers = pointersOf(`{"${'~/'.repeat(250_000)}":{${'"a":1,'.repeat(500)}"a":1}}`);
    expect(pointers).toEqual([`/${'~0~1'.repeat(499)}~0…/a`]);
  });

  it('are no more than forty thousand values in one body, and fewer where one object has them all', () => {
    const list = (length: number) => `{"list":[${Array.from({ length }, () => '1').join(',')}]}`;
    const members = (length: number) => `{${Array.from({ length }, (_, i) => `"m${String(i)}":1`).join(',')}}`;
    expect(read(list(39_999))).toHaveProperty('list.length', 39_999);
    expect(Object.keys(read(members(10_000)) as object)).toHaveLength(10_000);
    for (const text of [list(40_000), list(400_000), members(10_001), `[${members(7_500)},${members(7_500)}]`]) {
      expect(refusal(text).code).toBe('invalid-body');
      expect(refusal(text).message).toContain('values');
    }
  });
});

describe('a number', () => {
  it.each([
    '0',
    '-0',
    '30',
    '3e1',
    '3.0',
    '1E2',
    '0.1',
    '9007199254740991',
    '0.30000000000000004',
    '1e21',
    '100000000000000000000',
  ])('is read where a double holds it: %s', (number) => {
    expect(read(`{"n":${number}}`)).toEqual({ n: Number(number) });
  });

  it.each(['9007199254740993', '1.0000000000000000001', '0.1000000000000000055', '1e-400', '30.000000000000000000001'])(
    'is refused where reading would change it: %s',
    (number) => {
      expect(pointersOf(`{"list":[1,{"n":${number}}]}`)).toEqual(['/list/1/n']);
    },
  );

  it('is compared with what is read in one look at each digit, however many zeros stand within it', () => {
    const zeros = '0'.repeat(1_000_000);
    expect(pointersOf(`{"n":0.1${zeros}1}`)).toEqual(['/n']);
    expect(read(`{"n":0.1${zeros}}`)).toEqual({ n: 0.1 });
  });

  it('is refused where it is too large for any', () => {
    expect(pointersOf('{"n":1e400}')).toEqual(['/n']);
  });

  it('is read as it was written by any program that writes doubles', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(read(`[${JSON.stringify(number)}]`)).toEqual([number === 0 ? 0 : number]);
      }),
    );
  });
});

describe('a text', () => {
  it('may begin with a byte order mark, which is none of its letters, and have none later', () => {
    expect(read('\ufeff{"a":1}')).toEqual({ a: 1 });
    expect(refusal('\ufeff\ufeff{"a":1}').code).toBe('malformed-json');
    expect(refusal('{\ufeff"a":1}').code).toBe('malformed-json');
  });

  it.each([...Object.getOwnPropertyNames(Object.prototype), 'prototype'])(
    'has no member %s, which every object has by itself',
    (name) => {
      expect(pointersOf(`{"names":[{"${name}":1}]}`)).toEqual([`/names/0/${name}`]);
    },
  );

  it('has no member whose name is spelled to look like another', () => {
    expect(pointersOf('{"__pr\\u006fto__":{"a":1}}')).toEqual(['/__proto__']);
  });

  it.each(['"\\ud800"', '"a\\udc00b"', '"\\ud800\\ud800"', '"\\u0000"'])(
    'has no half of a pair and no NUL: %s',
    (text) => {
      expect(pointersOf(`{"t":${text}}`)).toEqual(['/t']);
    },
  );

  it('of an export that is nested beyond all measure is refused rather than walked', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    expect(faultsOf(deep, [])).toEqual([{ pointer: '', detail: 'is nested too deeply' }]);
  });
});
