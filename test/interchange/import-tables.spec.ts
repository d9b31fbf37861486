/**
 * Goal: many tables are fed as one, by the names of their files, and a table comes by HTTP as by the command line.
 * Facts are of the Amendments to the Montreal Protocol as the UN Treaty Collection lists them (chapter XXVII, 2).
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StatusTableAnswer } from '../../src/interchange/import-table/status-table.answer.js';
import { importTableCommand } from '../../src/interchange/import-table/import-table.cli.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { LEDGER } from '../../src/ledger/tokens.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { runFoedera, type Ran } from '../support/foedera.js';

const STATES = { CAN: 'Canada', NZL: 'New Zealand', NOR: 'Norway', SGP: 'Singapore', TTO: 'Trinidad and Tobago' };
const HEADING = 'Participant,"Ratification, Acceptance(A), Accession(a)"';
/** First instruments under London (XXVII-2-b), Copenhagen (XXVII-2-c) and Montreal (XXVII-2-d). */
const LONDON = [HEADING, 'Canada,5 Jul 1990 A', 'New Zealand,1 Oct 1990 A', 'Norway,18 Nov 1991'].join('\n');
const MONTREAL = [HEADING, 'Canada,27 Mar 1998', 'Norway,30 Dec 1998', 'Norwegen,30 Dec 1998'].join('\n');
const BEIJING = [HEADING, 'Canada,9 Feb 2001 A', 'Norweg,29 Nov 2001', 'Norwegen,30 Dec 1998'].join('\n');

interface FolderAnswer {
  readonly tables: readonly (StatusTableAnswer & { readonly file: string })[];
  readonly refused: readonly { readonly file: string; readonly code: string; readonly detail: string }[];
  readonly summary: string;
}

let app: TestApp;
let address = '';
const folder = mkdtempSync(join(tmpdir(), 'foedera-tables-spec-'));
let number = 0;
let tables = '';

async function post(path: string, body: object): Promise<void> {
  const answer = await app.inject({ method: 'POST', url: path, payload: body });
  if (answer.statusCode >= 400) throw new Error(answer.body);
}
const head = async (): Promise<number> => (await app.app.get<Ledger>(LEDGER, { strict: false }).head()).position;
const foedera = (...argv: readonly string[]): Promise<Ran> =>
  runFoedera(app.config, [importTableCommand], ['import-table', ...argv]);
const elsewhere = (...argv: readonly string[]): Promise<Ran> =>
  runFoedera(app.config, [importTableCommand], ['import-table', ...argv], { FOEDERA_SERVER: address });

async function givenTreaty(id: string, mtdsg: string, parent: string | null = null): Promise<void> {
  await post('/v1/treaties', { id, title: id, adopted: '1987-09-16', references: { mtdsg }, parent });
}

beforeAll(async () => {
  app = await startTestApp({ port: 0 }, { listen: true });
  address = await app.app.getUrl();
  for (const [code, en] of Object.entries(STATES))
    await post('/v1/participants', { code, kind: 'state', names: [{ names: { en } }] });
});
beforeEach(async () => {
  number += 1;
  tables = join(folder, `tables-${String(number)}`);
  mkdirSync(tables);
  await givenTreaty(`london-${String(number)}`, `XXVII-2${String(number)}-b`);
  await givenTreaty(`montreal-${String(number)}`, `XXVII-2${String(number)}-d`);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await app.stop();
});

const london = () => `london-${String(number)}`;
const montreal = () => `montreal-${String(number)}`;
const write = (name: string, text: string): void => writeFileSync(join(tables, name), text);
/** As files of the collection are named: one by its number, one by the treaty's id. */
function bothTables(): void {
  write(`27-2${String(number)}-b.csv`, LONDON);
  write(`${montreal()}.csv`, MONTREAL);
}

describe('given a folder of tables', () => {
  it('when it is fed, then each file finds its treaty, and a summary tells of each', async () => {
    bothTables();
    write('99-1.csv', LONDON);
    write('notes.txt', 'none');
    const { code, out, err } = await foedera(tables, '--observed', '2013-07-06', '--unsigned');
    expect(code).toBe(3);
    const lines = out.trimEnd().split('\n');
    expect(lines.map((line) => line.split(/\s+/).slice(0, 7))).toEqual([
      ['treaty', 'rows', 'added', 'corrected', 'as', 'known', 'findings'],
      [london(), '3', '3', '0', '0', '0', '0'],
      [montreal(), '3', '2', '0', '0', '1', '1'],
      ['2', 'tables,', '1', 'file', 'not', 'taken;', '6'],
    ]);
    expect(lines.at(-1)).toBe('2 tables, 1 file not taken; 6 rows: 5 acts added, 0 corrected, 0 as known, 1 finding.');
    expect(err).toContain('99-1.csv: unknown-treaty. No treaty has the id or the number 99-1');
    expect(err).toContain(`line 4, ${montreal()}: unknown-name "Norwegen".`);
    expect(err).toContain('The nearest: Norway (NOR)');
  });

  it('when a name is unknown in several tables, then it is one finding, and one alias settles it', async () => {
    write(`27-2${String(number)}-b.csv`, BEIJING);
    write(`${montreal()}.csv`, MONTREAL);
    const first = await foedera(tables, '--observed', '2013-07-06', '--unsigned', '--dry-run');
    expect(first.err.match(/unknown-name/g)).toHaveLength(2);
    expect(first.err).toContain('2 places: unknown-name. No participant has or had the English name "Norwegen".');
    expect(first.out).toContain('Dry run, nothing was recorded: 2 tables;');
    const { code, out } = await foedera(
      tables,
      '--observed',
      '2013-07-06',
      '--unsigned',
      '--json',
      '--alias',
      'Norwegen=SGP',
      '--alias',
      'Norweg=Norway',
    );
    const { tables: fed, refused } = JSON.parse(out) as FolderAnswer;
    expect({ code, refused }).toEqual({ code: 0, refused: [] });
    expect(fed.map(({ file, treaty, added }) => [file, treaty, added.length])).toEqual([
      [`27-2${String(number)}-b.csv`, london(), 3],
      [`${montreal()}.csv`, montreal(), 3],
    ]);
  });

  it('when a protocol stands before its parent, then the parent is fed first, so that it is known who is bound', async () => {
    await givenTreaty('a-protocol', 'XXVII-97-a', london());
    write('27-97-a.csv', [HEADING, 'Canada,5 Jul 1995 a', 'Singapore,6 Jul 1995 a'].join('\n'));
    write(`${london()}.csv`, LONDON);
    const { out } = await foedera(tables, '--observed', '2013-07-06', '--unsigned', '--json');
    const { tables: fed } = JSON.parse(out) as FolderAnswer;
    expect(fed.map(({ treaty }) => treaty)).toEqual([london(), 'a-protocol']);
    expect(fed[1]?.added.map(({ participant }) => participant)).toEqual(['CAN']);
    expect(fed[1]?.findings.map(({ code, rows }) => [code, rows[0]?.participant])).toEqual([
      ['parent-not-bound', 'SGP'],
    ]);
  });

  it('when two treaties have one number, then the file is not taken, and says both', async () => {
    await givenTreaty(`other-${String(number)}`, `XXVII-2${String(number)}-b`);
    write(`27-2${String(number)}-b.csv`, LONDON);
    const { code, err } = await foedera(tables, '--observed', '2013-07-06');
    expect(code).toBe(3);
    expect(err).toContain(`${london()} and other-${String(number)} have the number`);
  });

  it('when one file is no table, then the others are fed', async () => {
    bothTables();
    write(`${london()}.csv`, 'a,b');
    const { tables: fed, refused } = JSON.parse(
      (await foedera(tables, '--observed', '2013-07-06', '--json')).out,
    ) as FolderAnswer;
    expect(refused.map(({ file, code }) => [file, code])).toEqual([[`${london()}.csv`, 'not-a-status-table']]);
    expect(fed).toHaveLength(2);
  });

  it.each([
    ['--treaty', ['--treaty', 'x']],
    ['--mark', ['--mark', 'x']],
    ['--despite takes', ['--despite', 'rain', '--note', 'x']],
    ['--note', ['--despite', 'not-entitled']],
    ['--alias takes', ['--alias', 'Norwegen']],
  ])('when it is not asked rightly, then %s is named and nothing recorded', async (word, options) => {
    bothTables();
    const before = await head();
    const { code, out, err } = await foedera(tables, '--observed', '2013-07-06', ...options);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(word);
    expect(await head()).toBe(before);
  });

  it('when it holds no table, then that is said', async () => {
    expect(await foedera(tables, '--observed', '2013-07-06')).toMatchObject({
      code: 2,
      err: expect.stringContaining('no file ending in .csv'),
    });
  });
});

describe('given a mapping in a file', () => {
  it('when it is wrong, then its place is named and nothing is recorded', async () => {
    bothTables();
    const mapping = join(folder, 'mapping.json');
    const before = await head();
    for (const [text, place] of [
      ['{"codes":{"P":"handshake"}}', '/codes/P'],
      ['{"aliases":{"Norwegen":"XXX"}}', '/aliases/Norwegen'],
    ] as const) {
      writeFileSync(mapping, text);
      const { code, err } = await foedera(tables, '--observed', '2013-07-06', '--mapping', mapping);
      expect(code).toBe(3);
      expect(err).toContain(place);
    }
    expect(await head()).toBe(before);
  });

  it('when flags say more, then both hold', async () => {
    write(`${london()}.csv`, 'Participant,Ratification(R),Remark\nKanada,5 Jul 1990 X,yes\n');
    const mapping = join(folder, 'mapping.json');
    writeFileSync(mapping, '{"headings":{"Remark":null},"aliases":{"Kanada":"CAN"}}');
    const options = ['--mapping', mapping, '--code', 'X=acceptance', '--unsigned', '--json'];
    const { code, out } = await foedera(tables, '--observed', '2013-07-06', ...options);
    expect(code).toBe(0);
    expect((JSON.parse(out) as FolderAnswer).tables[0]?.added).toMatchObject([
      { participant: 'CAN', kind: 'acceptance', date: '1990-07-05' },
    ]);
  });
});

describe('given a service', () => {
  const feed = (query: string, payload: string | Buffer, type = 'text/csv') =>
    app.inject({
      method: 'POST',
      url: `/v1/treaties/${london()}/status-table?${query}`,
      headers: { 'content-type': type },
      payload,
    });

  it('when a table comes dry, then it answers what would be recorded, findings grouped, and records nothing', async () => {
    const before = await head();
    const answer = await feed('observed=2013-07-06&dryRun', LONDON);
    expect(answer.statusCode).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({
      treaty: london(),
      observedOn: '2013-07-06',
      dryRun: true,
      added: [{ participant: 'CAN', kind: 'acceptance', date: '1990-07-05' }, {}, {}],
      findings: [{ code: 'signatures-not-shown', count: 3, rows: [{ line: 2, participant: 'CAN' }, {}, {}] }],
      remarks: [],
      summary: expect.stringContaining('3 acts added, 0 corrected, 1 finding in 3 places.'),
    });
    expect(await head()).toBe(before);
  });

  it('when it comes, then it is recorded as by who sent it, and again it records nothing', async () => {
    const first = await feed('observed=2013-07-06&unsigned', LONDON, 'text/csv; charset=utf-8');
    expect(first.statusCode).toBe(201);
    expect(first.headers['location']).toBe(`/v1/treaties/${london()}/status`);
    expect(JSON.parse(first.body)).toMatchObject({ registrationCorrected: true, findings: [], events: 6 });
    const history = await app.inject({ method: 'GET', url: `/v1/treaties/${london()}/history` });
    expect(JSON.parse(history.body)).toMatchObject({
      events: expect.arrayContaining([expect.objectContaining({ actor: 'local' })]),
    });
    const again = await feed('observed=2013-07-06', LONDON);
    expect(again.statusCode).toBe(200);
    expect(JSON.parse(again.body)).toMatchObject({ added: [], corrected: [], unchanged: 3, events: 0 });
  });

  it.each([
    [400, 'invalid-parameter', '', LONDON],
    [400, 'invalid-parameter', 'observed=yesterday', LONDON],
    [400, 'invalid-parameter', 'observed=2013-07-06&whole=perhaps', LONDON],
    [400, 'invalid-parameter', 'observed=2013-07-06&despite=not-entitled', LONDON],
    [400, 'invalid-parameter', 'observed=2013-07-06&despite=rain&note=x', LONDON],
    [400, 'invalid-parameter', 'observed=2013-07-06&mapping=%7B', LONDON],
    [422, 'invalid-mapping', 'observed=2013-07-06&mapping=%5B%5D', LONDON],
    [422, 'not-a-status-table', 'observed=2013-07-06', 'a,b'],
    [422, 'not-a-status-table', 'observed=2013-07-06', ''],
    [422, 'not-a-status-table', 'observed=2013-07-06', Buffer.from([0x50, 0xff, 0xfe])],
    [413, 'body-too-large', 'observed=2013-07-06', Buffer.alloc((4 << 20) + 1, 'x')],
  ])('when it cannot be taken, then it answers %d %s and nothing is recorded', async (status, code, query, payload) => {
    const before = await head();
    const answer = await feed(query, payload);
    expect([answer.statusCode, (JSON.parse(answer.body) as { code: string }).code]).toEqual([status, code]);
    expect(await head()).toBe(before);
  });

  it('when a table is too long, or its mapping no JSON, then the sentence is of that', async () => {
    const told = async (query: string, payload: string | Buffer) =>
      JSON.parse((await feed(`observed=2013-07-06${query}`, payload)).body) as Record<string, unknown>;
    expect(await told('', Buffer.alloc((4 << 20) + 1, 'x'))).toMatchObject({
      detail: 'The table is larger than four megabytes.',
      limit: 4 << 20,
    });
    expect(await told('&mapping=%7B', LONDON)).toMatchObject({
      detail: expect.stringMatching(/^mapping: is not JSON: /),
      parameter: 'mapping',
    });
  });

  it('when a table comes where JSON is taken, or JSON where a table is, then neither is read', async () => {
    const asJson = await feed('observed=2013-07-06', JSON.stringify({ a: 1 }), 'application/json');
    const url = '/v1/marks';
    const asCsv = await app.inject({ method: 'POST', url, headers: { 'content-type': 'text/csv' }, payload: LONDON });
    for (const { statusCode, body } of [asJson, asCsv])
      expect([statusCode, (JSON.parse(body) as { code: string }).code]).toEqual([415, 'unsupported-media-type']);
  });

  it('when the command line works through it, then it tells the same as on the ledger itself', async () => {
    bothTables();
    const [file, asked] = [
      join(tables, `27-2${String(number)}-b.csv`),
      ['--treaty', london(), '--observed', '2013-07-06'],
    ];
    const here = await foedera(file, ...asked, '--dry-run');
    expect(await elsewhere(file, ...asked, '--dry-run')).toEqual(here);
    expect(here).toMatchObject({ code: 3, out: expect.stringContaining('3 acts added') });
    const all = await elsewhere(tables, '--observed', '2013-07-06', '--unsigned', '--alias', 'Norwegen=SGP');
    expect(all).toMatchObject({ code: 0, out: expect.stringContaining('2 tables; 6 rows: 6 acts added') });
  });
});

describe('given a ledger without participants', () => {
  it('when a table is fed, then it says once what to run first', async () => {
    const empty = await startTestApp();
    try {
      await empty.inject({ method: 'POST', url: '/v1/treaties', payload: { id: 'london', title: 'London' } });
      const file = join(folder, 'empty.csv');
      writeFileSync(file, LONDON);
      const asked = ['import-table', file, '--treaty', 'london', '--observed', '2013-07-06'];
      const { code, out, err } = await runFoedera(empty.config, [importTableCommand], asked);
      expect({ code, out }).toEqual({ code: 3, out: '' });
      const told = await runFoedera(empty.config, [importTableCommand], [...asked, '--json']);
      expect(JSON.parse(told.err)).toMatchObject({ code: 'register-empty', status: 422 });
      expect(err).toContain('The register is empty');
      expect(err).toContain('foedera import events/histories/participants/participants.ndjson first');
    } finally {
      await empty.stop();
    }
  });
});
