import { describe, expect, it } from '@jest/globals';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { IsPlainDate } from '../../src/platform/http/input/is-plain-date.js';
import { FORBIDDEN, parseJson } from '../../src/platform/http/input/json-body.js';
import { PlainText, plainTextFault } from '../../src/platform/http/input/plain-text.js';

class Names {
  @PlainText({ each: true })
  names: unknown;
}

class Dated {
  @IsPlainDate()
  date: unknown;
}

const messageOf = (dto: object): string | null => Object.values(validateSync(dto)[0]?.constraints ?? {})[0] ?? null;

describe('plain text', () => {
  it.each([
    "Côte d'Ivoire",
    'Türkiye',
    'الجزائر',
    '中国',
    'Россия',
    'São Tomé',
    '',
    'A/RES/58/4',
    '= 1 + 1',
    "'; DROP TABLE events; --",
  ])('is %j, whatever its script or what a database might make of it', (text) => {
    expect(plainTextFault(text)).toBeNull();
  });

  it.each([
    ['a NUL', 'a\u0000b', /U\+0000/],
    ['half a surrogate pair', 'a\ud800b', /surrogate/],
    ['a control character', 'a\u001b[31mb', /control/],
    ['a line break', 'a\nb', /control/],
    ['a right-to-left override', 'abc\u202egnp.exe', /direction/],
    ['an isolate', '\u2066a\u2069', /direction/],
    ['a zero-width space', 'a\u200bb', /invisible/],
    ['a zero-width joiner', 'a\u200db', /invisible/],
    ['a byte order mark', '\ufeffa', /invisible/],
    ['a tag character', 'a\u{e0041}', /invisible/],
    ['a decomposed letter', 'Co\u0302te', /NFC/],
  ])('has no %s', (_what, text, why) => {
    expect(plainTextFault(text)).toMatch(why);
  });

  it('may have line breaks and tabs where it is a longer text, and still nothing else', () => {
    expect(plainTextFault('Article 1\r\n\tThe Parties', true)).toBeNull();
    expect(plainTextFault('a\u0007', true)).toMatch(/control/);
  });

  it('is what the decorator asks for, in words, of every element too', () => {
    expect(messageOf(Object.assign(new Names(), { names: ['Ecuador'] }))).toBeNull();
    expect(messageOf(Object.assign(new Names(), { names: ['Ecuador', 7] }))).not.toBeNull();
    expect(messageOf(Object.assign(new Names(), { names: ['a\u200bb'] }))).toContain('invisible');
    for (const nothing of ['', ' ', '\u00a0'])
      expect(messageOf(Object.assign(new Names(), { names: [nothing] }))).toContain('is empty');
  });
});

describe('a plain date', () => {
  it.each(['2005-09-15', '2004-02-29', '0001-01-01', '9999-12-31'])('is %s', (date) => {
    expect(messageOf(Object.assign(new Dated(), { date }))).toBeNull();
  });

  it.each([
    '2005-02-30',
    '2005-02-29',
    '2005-9-15',
    '2005-09-15T00:00:00Z',
    '20050915',
    '',
    ' 2005-09-15',
    '0000-01-01',
    20050915,
    null,
    undefined,
    ['2005-09-15'],
    {},
  ])('is not %j', (date) => {
    expect(messageOf(Object.assign(new Dated(), { date }))).toBe(
      'date must be a calendar date that exists, written YYYY-MM-DD',
    );
  });
});

describe('a JSON body', () => {
  it('comes through as it is, whatever it holds', () => {
    const harmless = fc.jsonValue({ maxDepth: 8, stringUnit: 'grapheme' }).filter((value) => {
      const text = JSON.stringify(value);
      return (
        !/\\u0000/.test(text) && !/\p{Surrogate}/u.test(text) && ![...FORBIDDEN].some((name) => text.includes(name))
      );
    });
    fc.assert(
      fc.property(harmless, (value) => {
        expect(JSON.stringify(parseJson(Buffer.from(JSON.stringify(value))))).toBe(JSON.stringify(value));
      }),
    );
  });

  it('never makes anything but a document or a problem of any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          parseJson(bytes);
        } catch (error) {
          expect(error).toMatchObject({ status: 400 });
        }
      }),
    );
  });
});
