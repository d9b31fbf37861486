/**
 * Goal: what a table says in words that the ledger does not know is asked for once, and whoever feeds it can say it: a
 * code, a heading, a name. Headings and names stand so in the UN Treaty Collection's chapters IX, X, XXI and XXIII.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import type { Participant } from '../../src/domain/participants/participant.js';
import { groupedFindings } from '../../src/domain/status-table/grouped-findings.js';
import { mtdsgNumber } from '../../src/domain/status-table/mtdsg-number.js';
import { readTableMapping } from '../../src/domain/status-table/read-mapping.js';
import { readStatusTable } from '../../src/domain/status-table/read-table.js';
import { rowsByCode } from '../../src/domain/status-table/rows-by-code.js';
import { NOTHING_MAPPED, type TableMapping } from '../../src/domain/status-table/table-mapping.js';
import type { TableFinding } from '../../src/domain/status-table/table-finding.js';
import { participant, registerOf } from './support/world.js';
import { runs } from '../support/runs.js';

const OBSERVED = '2015-03-14';
const NAMES: Readonly<Record<string, string>> = {
  CHN: 'China',
  GBR: 'United Kingdom of Great Britain and Northern Ireland',
  GIN: 'Guinea',
  GNB: 'Guinea-Bissau',
  GNQ: 'Equatorial Guinea',
  VNM: 'Viet Nam',
};
const REGISTER = registerOf(
  ...Object.entries(NAMES).map(([code, en]): Participant =>
    participant(code, { names: [{ from: null, names: { en } }] }),
  ),
);

const mappingOf = (document: unknown): TableMapping => {
  const read = readTableMapping(document);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.mapping;
};

/** What is read of a table under a mapping: acts by name, and what was found. */
function reading(rows: readonly (readonly string[])[], document: unknown = {}) {
  const mapping = mappingOf(document);
  const table = readStatusTable(
    rows.map((cells, index) => ({ line: index + 1, cells })),
    OBSERVED,
    mapping,
  );
  if (table === null) return null;
  const named = rowsByCode(table, REGISTER, mapping);
  return {
    acts: [...named.rows].flatMap(([code, { shown }]) =>
      shown.map(({ kind, date, notifiedOn }) =>
        [code, kind, date, notifiedOn].filter((each) => each !== undefined).join(' '),
      ),
    ),
    findings: [...table.findings, ...named.findings].map(({ code, read }) => `${code} ${String(read)}`),
  };
}

describe('given a table in words that are not known', () => {
  const EXTENSION = [
    ['Participant', 'Accession(a)', 'Extension'],
    ['China', '1 Jan 2001 a', '2 Jan 2001'],
  ];

  it('when nothing is said of a code, then the finding says how to say it, and with it the act is read', () => {
    const rows = [
      ['Participant', 'Ratification, Acceptance(A)'],
      ['China', '15 Apr 1982 P'],
    ];
    expect(reading(rows)).toEqual({ acts: [], findings: ['unknown-code 15 Apr 1982 P'] });
    expect(reading(rows, { codes: { P: 'consent-to-be-bound' } })).toEqual({
      acts: ['CHN consent-to-be-bound 1982-04-15'],
      findings: [],
    });
  });

  it('when a cell has no code and its heading joins two acts, then - says which, and what has its code stays', () => {
    const rows = [
      ['Participant', 'Ratification, Acceptance, Accession(a)'],
      ['China', '1 Jan 2001'],
      ['Viet Nam', '1 Jan 2001 a'],
    ];
    expect(reading(rows, { codes: { '-': 'ratification' } })).toEqual({
      acts: ['CHN ratification 2001-01-01', 'VNM accession 2001-01-01'],
      findings: [],
    });
  });

  it.each([
    [{ headings: { Extension: 'accession' } }, ['CHN accession 2001-01-01', 'CHN accession 2001-01-02'], []],
    [{ headings: { EXTENSION: null } }, ['CHN accession 2001-01-01'], []],
    [{ headings: { 'Extension 2': 'none' } }, ['CHN accession 2001-01-01'], []],
    [{}, ['CHN accession 2001-01-01'], ['unknown-heading Extension']],
  ])('when the mapping is %j, then the column is read so', (document, acts, findings) => {
    expect(reading(EXTENSION, document)).toEqual({ acts, findings });
  });

  it('when a known heading is to be passed over, then it is', () => {
    expect(reading(EXTENSION, { headings: { 'Accession(a)': null, extension: 'succession' } })).toEqual({
      acts: ['CHN succession 2001-01-02'],
      findings: [],
    });
  });

  it('when no heading is known, then it is no table, and with the mapping it is one', () => {
    const rows = [
      ['Participant', 'Application'],
      ['China', '11 Sep 1979'],
    ];
    expect(reading(rows)).toBeNull();
    expect(reading(rows, { headings: { application: 'consent-to-be-bound' } })?.acts).toEqual([
      'CHN consent-to-be-bound 1979-09-11',
    ]);
  });

  it('when a name is an alias, then it is that participant, marks of footnotes or not', () => {
    const rows = [
      ['Participant', 'Accession(a)'],
      ['Great Britain 3', '1 Jan 2001 a'],
    ];
    expect(reading(rows)?.findings).toEqual(['unknown-name Great Britain 3']);
    expect(reading(rows, { aliases: { 'Great Britain': 'GBR' } })).toEqual({
      acts: ['GBR accession 2001-01-01'],
      findings: [],
    });
  });

  it('when a column tells on which day each deposit was notified, then the instruments have it, signatures have not', () => {
    const rows = [
      ['Participant', 'Signature', 'Ratification', 'Deposit notified on'],
      ['China', '1 Jan 1972', '2 Feb 1973', '2 Mar 1973'],
      ['Guinea', '', '3 Feb 1973', ''],
      ['Viet Nam', '', '4 Feb 1973', 'soon'],
    ];
    expect(reading(rows)).toEqual({
      acts: [
        'CHN signature 1972-01-01',
        'CHN ratification 1973-02-02 1973-03-02',
        'GIN ratification 1973-02-03',
        'VNM ratification 1973-02-04',
      ],
      findings: ['unreadable-cell soon'],
    });
  });
});

describe('given a mapping', () => {
  it.each([
    [[], ''],
    [{ kinds: {} }, '/kinds'],
    [{ codes: { P: 'handshake' } }, '/codes/P'],
    [{ codes: { Part1: 'accession' } }, '/codes/Part1'],
    [{ codes: 'P' }, '/codes'],
    [{ headings: { 'a/b': 1 } }, '/headings/a~1b'],
    [{ aliases: { X: '' } }, '/aliases/X'],
    [{ codes: { P: 'withdrawal' } }, '/codes/P'],
  ])('when it is %j, then it says what is wrong at %s', (document, pointer) => {
    const read = readTableMapping(document);
    expect('faults' in read ? read.faults.map((fault) => fault.pointer) : []).toEqual([pointer]);
  });

  it('when it is the one that ships, then it can be read, and knows the headings that stand in real tables', () => {
    const { headings, aliases } = mappingOf(
      JSON.parse(readFileSync(new URL('../../events/examples/status-table-mapping.json', import.meta.url), 'utf8')),
    );
    expect([headings.size, aliases.size]).toEqual([6, 1]);
  });

  it('when it is empty, then nothing is said', () => {
    expect(mappingOf({})).toEqual(NOTHING_MAPPED);
  });
});

describe('given a name that nobody has', () => {
  it('when it is near to others, then the finding proposes them and the flag, and reads none of them', () => {
    const table = readStatusTable(
      [
        { line: 1, cells: ['Participant', 'Accession(a)'] },
        { line: 2, cells: ['Equatorial Guinee', '1 Jan 2001 a'] },
      ],
      OBSERVED,
    );
    if (table === null) throw new Error('It was to be a table.');
    const { rows, findings } = rowsByCode(table, REGISTER);
    expect(rows.size).toBe(0);
    expect(findings[0]?.detail).toContain('The nearest: Equatorial Guinea (GNQ), ');
    expect(findings[0]?.detail).toContain('--alias "Equatorial Guinee=CODE"');
  });
});

describe('given findings', () => {
  const at = (line: number, detail: string, shared?: string): TableFinding => ({
    code: 'not-signed',
    line,
    participant: 'CHN',
    read: null,
    detail,
    ...(shared === undefined ? {} : { shared }),
  });

  it('when they share a sentence, then it stands once, with a place for each', () => {
    const groups = groupedFindings([at(2, 'One.', 'All.'), at(3, 'Other.'), at(4, 'Two.', 'All.')]);
    expect(groups.map(({ count, sentence, rows }) => [count, sentence, rows.map(({ line }) => line)])).toEqual([
      [2, 'All.', [2, 4]],
      [1, 'Other.', [3]],
    ]);
  });

  it('when they are any, then none is lost and none is told twice', () => {
    const sentence = fc.constantFrom('A.', 'B.', 'C.');
    fc.assert(
      fc.property(fc.array(fc.record({ line: fc.nat(), sentence })), (all) => {
        const findings = all.map(({ line, sentence: shared }) => at(line, `Line ${String(line)}.`, shared));
        const lines = groupedFindings(findings).flatMap(({ rows }) => rows.map(({ line }) => line));
        const inOrder = (numbers: readonly (number | null)[]) => [...numbers].sort((a, b) => Number(a) - Number(b));
        expect(inOrder(lines)).toEqual(inOrder(all.map(({ line }) => line)));
      }),
      runs(50),
    );
  });
});

describe('given a number in the collection', () => {
  it.each([
    ['XVIII-14', '18-14'],
    ['XVIII-12-a', '18-12-a'],
    ['18-12-A', '18-12-a'],
    ['IV-9-b', '4-9-b'],
    ['XXIX-1', '29-1'],
    ['XI-B-16', '11-b-16'],
    ['uncac', 'uncac'],
  ])('when it is %s, then a file is named %s', (reference, name) => {
    expect(mtdsgNumber(reference)).toBe(name);
  });
});
