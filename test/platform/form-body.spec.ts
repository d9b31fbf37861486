import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseForm } from '../../src/platform/http/input/form-body.js';
import { FORBIDDEN } from '../../src/platform/http/input/json-body.js';
import { Problem } from '../../src/platform/http/problem.js';
import { runs } from '../support/runs.js';

const parsed = (text: string | Uint8Array) => parseForm(typeof text === 'string' ? Buffer.from(text) : text);

/** The code of the problem that a form comes to, and the places that it names. */
function refused(text: string | Uint8Array): { code: string; pointers: string[] } {
  try {
    parsed(text);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { errors = [] } = error.facts as { errors?: { pointer: string }[] };
    return { code: error.code, pointers: errors.map(({ pointer }) => pointer) };
  }
  throw new Error('It was taken.');
}

describe('a form', () => {
  it('is read as browsers write it: plus signs are spaces, and bytes stand behind percent signs', () => {
    expect(parsed('kind=ratification&participant=C%C3%B4te+d%27Ivoire&note=a%2Bb%3Dc%26d')).toEqual({
      kind: 'ratification',
      participant: "Côte d'Ivoire",
      note: 'a+b=c&d',
    });
  });

  it('says nothing by a field that is empty or blank, has no space around a value, and ends lines as JSON does', () => {
    expect(parsed('a=&b=+++&c=+x+&d=one%0D%0Atwo')).toEqual({ c: 'x', d: 'one\ntwo' });
    expect(parsed('')).toEqual({});
  });

  it('reads whatever a browser writes of any fields', () => {
    const field = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    const usual = field.filter((name) => !FORBIDDEN.has(name) && !name.includes('\0'));
    fc.assert(
      fc.property(fc.dictionary(usual, field, { maxKeys: 12 }), (fields) => {
        const wanted = Object.entries(fields).filter(([, value]) => value.trim() !== '' && !value.includes('\0'));
        const sent = new URLSearchParams(wanted).toString();
        const read = Object.fromEntries(wanted.map(([name, value]) => [name, value.replaceAll('\r\n', '\n').trim()]));
        expect(parsed(sent)).toEqual(read);
      }),
      runs(300),
    );
  });

  it.each([...FORBIDDEN])('has no field %s', (name) => {
    expect(refused(`${encodeURIComponent(name)}=x`)).toMatchObject({ code: 'invalid-body' });
  });

  it('has each field once, also where one of the two is empty', () => {
    expect(refused('a=1&a=2')).toEqual({ code: 'invalid-body', pointers: ['/a'] });
    expect(refused('a=&a=2')).toEqual({ code: 'invalid-body', pointers: ['/a'] });
    expect(refused('%61=1&a=2')).toEqual({ code: 'invalid-body', pointers: ['/a'] });
  });

  it('is refused where it holds what cannot be stored, or has more fields than any form', () => {
    expect(refused('a=%00')).toEqual({ code: 'invalid-body', pointers: ['/a'] });
    expect(refused('%00=a').code).toBe('invalid-body');
    expect(refused(Array.from({ length: 201 }, (_, index) => `f${String(index)}=x`).join('&')).code).toBe(
      'invalid-body',
    );
  });

  it('is refused where it is no UTF-8, in its bytes or behind its percent signs', () => {
    expect(refused(Buffer.from([0x61, 0x3d, 0xff])).code).toBe('malformed-request');
    for (const text of ['a=%ff', 'a=%', 'a=%zz', 'a=%ed%a0%80', '%c3=x'])
      expect({ text, code: refused(text).code }).toEqual({ text, code: 'malformed-request' });
  });
});
