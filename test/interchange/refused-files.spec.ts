/**
 * Goal: a command that reads a file tells by its code why it did not, with the exit code of its kind, and records
 * nothing.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportLedger } from '../../src/interchange/export-ledger/export-ledger.js';
import { ContributionsImport } from '../../src/interchange/import-contributions/contributions-import.js';
import { importContributionsCommand } from '../../src/interchange/import-contributions/import-contributions.cli.js';
import { importCommand } from '../../src/interchange/import-recordings/import.cli.js';
import { importTableCommand } from '../../src/interchange/import-table/import-table.cli.js';
import { Moments } from '../../src/knowledge/moments/moments.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { LEDGER } from '../../src/ledger/tokens.js';
import { Recordings } from '../../src/recording/recordings.js';
import { givenFunds, type FundClient } from '../funds/fund-facts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { runFoedera } from '../support/foedera.js';

const COLUMNS = {
  donor: { column: 'party', as: 'english-name' },
  period: { year: 'year' },
  key: ['year', 'party'],
  currency: 'EUR',
  pledge: 'agreed',
  acts: { payment: 'cash' },
  earmarking: 'not-specified',
  instrument: 'grant',
};
const TABLE = 'year,party,agreed,cash\n2003,Arland,1,\n';

describe('given a ledger with a fund', () => {
  const folder = mkdtempSync(join(tmpdir(), 'foedera-refused-'));
  const file = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  let app: TestApp;
  let client: FundClient;
  let ledger: Ledger;

  beforeAll(async () => {
    app = await startTestApp();
    client = await givenFunds(app);
    ledger = app.app.get<Ledger>(LEDGER, { strict: false });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await app.stop();
  });

  /** The exit code and the code of the problem; insists that nothing was recorded. */
  async function refusal(...argv: readonly string[]): Promise<readonly [number, string]> {
    const before = (await ledger.head()).position;
    const commands = [importCommand, importTableCommand, importContributionsCommand];
    const { code, err } = await runFoedera(app.config, commands, ['--json', ...argv]);
    expect((await ledger.head()).position).toBe(before);
    return [code, (JSON.parse(err.trimEnd().split('\n').at(-1) ?? '') as { code: string }).code];
  }
  const contributions = (table: string, columns: string) =>
    refusal('import-contributions', table, '--fund', 'sea', '--columns', columns);

  it('when the file is not there, then each command says so', async () => {
    const none = join(folder, 'none');
    const columns = file('columns.json', JSON.stringify(COLUMNS));
    expect(await refusal('import', none)).toEqual([5, 'file-not-found']);
    expect(await refusal('import-table', none, '--treaty', 'sea', '--observed', '2013-07-06')).toEqual([
      5,
      'file-not-found',
    ]);
    expect(await contributions(none, columns)).toEqual([5, 'file-not-found']);
    expect(await contributions(file('table.csv', TABLE), none)).toEqual([5, 'file-not-found']);
  });

  it('when a packed file is cut off, then it is refused and nothing is recorded', async () => {
    const line = JSON.stringify({ record: 'mark', name: 'packed' });
    const packed = gzipSync(`${line}\n`);
    expect(await refusal('import', file('cut.ndjson.gz', packed.subarray(0, -9)))).toEqual([3, 'damaged-file']);
  });

  it('when a table of contributions is no table, then it is refused as none', async () => {
    const columns = file('columns.json', JSON.stringify(COLUMNS));
    for (const content of ['', Buffer.from([0x79, 0xff, 0x0a]), 'year,party,agreed,cash\n2003,"Arland,1,\n'])
      expect(await contributions(file('table.csv', content), columns)).toEqual([3, 'not-a-table']);
  });

  it.each([
    ['names a column that the table has not', { ...COLUMNS, pledge: 'promised' }],
    ['has a member that is none', { ...COLUMNS, surprise: 1 }],
  ])('when the mapping %s, then the mapping is refused', async (_what, columns) => {
    const mapping = file('columns.json', JSON.stringify(columns));
    expect(await contributions(file('table.csv', TABLE), mapping)).toEqual([3, 'invalid-columns']);
  });

  it('when an export is restored where something else is recorded, then it is refused', async () => {
    const parts: Buffer[] = [];
    const collecting = new Writable({
      write: (chunk: Buffer, _, done) => {
        parts.push(chunk);
        done();
      },
    });
    await exportLedger(ledger, collecting);
    await client.record('/v1/marks', { name: 'more' });
    expect(await refusal('import', file('export.ndjson', Buffer.concat(parts)))).toEqual([4, 'ledger-not-empty']);
  });

  it('when others record something each time a table was decided, then it gives up after a while, and says to run it again', async () => {
    let marks = 0;
    const busy = new Proxy(ledger, {
      get: (target, name) => {
        const value = Reflect.get(target, name) as unknown;
        if (name !== 'write') return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        return async (writing: Parameters<Ledger['write']>[0]) => {
          const written = await target.write(writing);
          if (writing.dryRun === true) await client.record('/v1/marks', { name: `meanwhile-${String((marks += 1))}` });
          return written;
        };
      },
    });
    const moments = app.app.get(Moments, { strict: false });
    const table = new ContributionsImport(busy, app.app.get(Recordings, { strict: false }), moments);
    const options = { fund: 'sea', observed: null, document: 'table', prefix: 'busy', actor: 'import', dryRun: false };
    const run = table.run(file('table.csv', TABLE), COLUMNS, { ...options, keepGoing: false });
    await expect(run).rejects.toMatchObject({ status: 409, code: 'ledger-busy' });
    expect((await client.get('/v1/funds/sea/pledges')).body).toMatchObject({ pledges: [] });
  });
});
