/**
 * Goal: whatever a view is called, its citation can be read by those who read such files, and says what it is called.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { citationForms, type Cited } from '../../web/words/citation.js';
import { runs } from '../support/runs.js';

const CITED: Cited = {
  title: 'UNCAC: status as of 25 July 2005',
  note: 'as known at ledger position 6,985 (29 November 2026)',
  address: 'https://foedera.example/treaties/uncac?asOf=2005-07-25&at=6985',
  recorded: '2026-11-29',
  language: 'en',
};

function formOf(name: string, cited: Cited): string {
  return citationForms(cited).find((form) => form.name === name)?.text ?? '';
}

/** Titles with all that means something to somebody, and whatever else. */
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom('{', '}', '\\', '%', '\n', '\r', '"', '<', '$', '_', '~', '^', '\u2028', 'ü', 'ع'),
    fc.string({ maxLength: 1 }),
  ),
  maxLength: 40,
});

/** The fields of an entry of BibTeX, by counting braces as its readers do; a text that is not one entry throws. */
function fieldsOf(bibtex: string): ReadonlyMap<string, string> {
  const entry = /^@misc\{([A-Za-z0-9-]+),\n([\s\S]*)\}\n$/.exec(bibtex);
  if (entry === null) throw new Error('no entry');
  const fields = new Map<string, string>();
  for (const line of (entry[2] ?? '').trimEnd().split('\n')) {
    const [, name = '', value = ''] = /^ {2}([a-z]+) = \{(.*)\},$/.exec(line) ?? [];
    let depth = 0;
    for (const sign of value) {
      depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
      if (depth < 0) throw new Error(`${name} ends before its end`);
    }
    if (name === '' || depth !== 0) throw new Error(`not a field: ${line}`);
    fields.set(name, value);
  }
  return fields;
}

describe('a citation', () => {
  it('names the service, the title, both times and the address in each form', () => {
    const csl = JSON.parse(formOf('CSL-JSON', CITED)) as Record<string, unknown>[];
    expect(csl[0]).toMatchObject({
      type: 'webpage',
      title: CITED.title,
      note: CITED.note,
      URL: CITED.address,
      issued: { 'date-parts': [[2026, 11, 29]] },
      author: [{ literal: 'Foedera' }],
    });
    const bibtex = fieldsOf(formOf('BibTeX', CITED));
    expect(bibtex.get('title')).toBe(`{${CITED.title}}`);
    expect(bibtex.get('url')).toBe(CITED.address);
    expect(bibtex.get('year')).toBe('2026');
    const ris = formOf('RIS', CITED).split('\r\n');
    expect(ris).toEqual(
      expect.arrayContaining([`TI  - ${CITED.title}`, `UR  - ${CITED.address}`, `N1  - ${CITED.note}`]),
    );
  });

  it('says no year where nothing was recorded', () => {
    const empty = { ...CITED, recorded: null };
    expect(fieldsOf(formOf('BibTeX', empty)).has('year')).toBe(false);
    expect(formOf('RIS', empty)).not.toMatch(/^PY/m);
    expect(formOf('CSL-JSON', empty)).not.toContain('issued');
  });

  it('can be read whatever its title holds', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const cited = { ...CITED, title };
        const [csl] = JSON.parse(formOf('CSL-JSON', cited)) as { title: string }[];
        expect(csl?.title).not.toMatch(/[\r\n]/);
        expect([...fieldsOf(formOf('BibTeX', cited)).keys()]).toEqual([
          'author',
          'title',
          'note',
          'year',
          'url',
          'language',
        ]);
        const lines = formOf('RIS', cited).split('\r\n').slice(0, -1);
        expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
        expect(lines.at(0)).toBe('TY  - ELEC');
        expect(lines.at(-1)).toBe('ER  - ');
      }),
      runs(200),
    );
  });
});
