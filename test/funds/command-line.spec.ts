/**
 * Goal: what can be recorded and read of funds over HTTP can be on the command line, with its exit codes; and an export
 * holds every digit.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commands } from '../../src/cli.js';
import { exportLedger } from '../../src/interchange/export-ledger/export-ledger.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { LEDGER } from '../../src/ledger/tokens.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { runFoedera } from '../support/foedera.js';
import { amount, FundClient, givenFunds, pledge } from './fund-facts.js';

const HUGE = amount('90071992547409931234567.89', 'USD');

describe('given a ledger with funds', () => {
  const folder = mkdtempSync(join(tmpdir(), 'foedera-funds-'));
  const file = (name: string, body: object): string => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(body));
    return path;
  };
  let app: TestApp;
  const foedera = (...argv: string[]) => runFoedera(app.config, commands, argv);

  beforeAll(async () => {
    app = await startTestApp();
    const client = await givenFunds(app);
    await client.record('/v1/rates', { table: 'TAB', currency: 'EUR', rate: '0.8', date: '2004-01-01' });
    await client.record('/v1/funds/sea/receipts', {
      id: 'bank',
      donor: 'AAA',
      amount: amount('50.00'),
      date: '2004-05-01',
    });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await app.stop();
  });

  it('when a fund, a pledge and acts are recorded, then the pledge shows them', async () => {
    const fund = { id: 'cli', title: 'Fund of the command line', policy: { rateSource: 'TAB' } };
    expect((await foedera('register-fund', file('fund.json', fund))).code).toBe(0);
    expect((await foedera('record-pledge', 'cli', file('pledge.json', pledge({ id: 'cli-1' })))).code).toBe(0);
    const paid = await foedera(
      'record-pledge-action',
      'cli-1',
      'payment',
      '2004-05-01',
      '400.00',
      'EUR',
      '--usd',
      '480.00',
      '--note',
      'Paid.',
    );
    expect([paid.code, paid.err]).toEqual([0, '']);
    const more = file('more.json', { instalments: [{ due: '2005-01-01', amount: amount('600.00') }] });
    expect((await foedera('record-pledge-action', 'cli-1', 'schedule', '2004-06-01', '--with', more)).code).toBe(0);
    const { out } = await foedera('pledge', 'cli-1', '--as-of', '2004-12-31');
    expect(out).toContain('Pledge cli-1 to cli by Arland.');
    expect(out).toContain(
      'EUR 1000.00 pledged, 0.00 signed, 400.00 paid, 0.00 written off, 600.00 outstanding, 0.00 overdue.',
    );
    expect(out).toMatch(/2004-05-01 +payment +EUR +400\.00 +Paid\./);
    expect((await foedera('pledges', 'cli', '--as-of', '2004-12-31')).out).toMatch(
      /cli-1 +Arland +2004-03-01 +partly-paid +EUR +1000\.00 +400\.00 +600\.00 +750\.00/,
    );
    const json = JSON.parse((await foedera('pledge', 'cli-1', '--json')).out) as { whole: { quantities: object } };
    expect(json.whole.quantities).toMatchObject({ paid: amount('400.00') });
  });

  it('when two pledges may be one, then the list says so beneath', async () => {
    await foedera('register-fund', file('twice.json', { id: 'twice', title: 'Told twice', established: '2000-01-01' }));
    for (const [id, date] of [
      ['donor-told', '2004-03-01'],
      ['fund-told', '2004-03-20'],
    ]) {
      // prettier-ignore
      expect((await foedera('record-pledge', 'twice', file('told.json', pledge({ id, date, amount: amount('7.00', 'USD') })))).code).toBe(0);
    }
    const list = async (...more: string[]) => (await foedera('pledges', 'twice', ...more)).out;
    const told =
      'Possibly one pledge told twice: donor-told and fund-told, of one donor, of the same amount within thirty days.';
    expect(await list()).toContain(told);
    expect(await list('--as-of', '2004-03-19')).not.toContain(told);
    // Each page tells of its own pledges.
    expect(await list('--limit', '1')).toContain(told);
  });

  it('when receipts and rates are asked for, then they are listed', async () => {
    expect((await foedera('receipts', 'sea')).out).toMatch(/bank +Arland +2004-05-01 +EUR +50\.00 +0\.00 +50\.00/);
    expect((await foedera('receipt', 'bank')).out).toContain('0.00 allocated, 50.00 left.');
    expect((await foedera('rates', 'TAB')).out).toMatch(/TAB +EUR +2004-01-01 +0\.8 +yes/);
    expect((await foedera('revalue', 'sea', '--dry-run')).out).toContain('Nothing is due a revaluation.');
  });

  it('when a fund is kept on the command line alone, then rates, receipts, what is left and its closure are recorded there', async () => {
    const ok = async (...argv: string[]): Promise<string> => {
      const { code, out, err } = await foedera(...argv);
      expect([code, err]).toEqual([0, '']);
      return out;
    };
    await ok(
      'register-fund',
      file('end.json', { id: 'end', title: 'Ending', established: '2000-01-01', policy: { rateSource: 'END' } }),
    );
    await ok('publish-rate', 'END', 'EUR', '0.8', '2004-01-01', '--source-document', 'Table 1', '--ref', 'end-rate');
    expect(await ok('rates', 'END')).toMatch(/END +EUR +2004-01-01 +0\.8/);
    await ok(
      'record-receipt',
      'end',
      file('receipt.json', { id: 'end-r', donor: null, amount: amount('90.00', 'USD'), date: '2004-05-01' }),
    );
    await ok(
      'record-receipt-action',
      'end-r',
      'identification',
      '2004-05-02',
      '--donor',
      'BBB',
      '--note',
      'Asked the bank.',
    );
    await ok('record-receipt-action', 'end-r', 'refund', '2004-05-03', '30.00', 'USD');
    expect(await ok('receipts', 'end')).toMatch(/end-r +Borland +2004-05-01 +USD +90\.00 +0\.00 +60\.00/);
    await ok('record-pledge', 'end', file('last.json', pledge({ id: 'end-p', amount: amount('30.00', 'USD') })));
    await ok('record-pledge-action', 'end-p', 'payment', '2004-06-01', '30.00', 'USD');
    const left = await ok('residual', 'end', '9.00', '--as-of', '2004-12-31');
    expect(left).toContain('USD 9.00 left, shared by what each donor paid net of refunds; 0.00 not shared.');
    expect(left).toMatch(/AAA +Arland +30\.00 +9\.00/);
    expect(await ok('close-fund', 'end', '2005-01-01', '--dry-run')).toContain('Nothing was recorded');
    expect(await ok('close-fund', 'end', '2005-01-01', '--note', 'All is paid.')).toContain('fund-action-recorded');
    expect((await foedera('record-pledge-action', 'end-p', 'increase', '2005-02-01', '1.00', 'USD')).code).toBe(3);
  });

  it.each([
    [5, ['pledge', 'none']],
    [5, ['pledges', 'none']],
    [3, ['record-pledge-action', 'cli-1', 'reduction', '2004-07-01', '600.01', 'EUR']],
    [2, ['record-pledge-action', 'cli-1', 'reduction', '2004-07-01', '600.01']],
    [5, ['record-receipt-action', 'none', 'refund', '2004-05-03']],
    [2, ['record-receipt-action', 'bank', 'refund', '2004-05-03', '1.00']],
    [3, ['publish-rate', 'TAB', 'EUR', '0', '2004-02-01']],
    [3, ['close-fund', 'cli', '2005-01-01']],
    [2, ['residual', 'sea', '0']],
    [4, ['record-pledge', 'cli', join(folder, 'other.json')]],
  ])('when it cannot be, then the exit code is %i: %j', async (code, argv) => {
    file('other.json', pledge({ id: 'cli-1', amount: amount('5.00') }));
    expect((await foedera(...argv)).code).toBe(code);
  });

  it('when the ledger is exported and restored into an empty one, then every digit is there', async () => {
    expect(
      (await foedera('record-pledge', 'cli', file('huge.json', pledge({ id: 'huge', donor: 'BBB', amount: HUGE }))))
        .code,
    ).toBe(0);
    const parts: Buffer[] = [];
    const into = new Writable({
      write: (chunk: Buffer, _, done) => {
        parts.push(chunk);
        done();
      },
    });
    await exportLedger(app.app.get<Ledger>(LEDGER, { strict: false }), into, {});
    const path = join(folder, 'export.ndjson');
    writeFileSync(path, Buffer.concat(parts));
    const other = await startTestApp();
    expect((await runFoedera(other.config, commands, ['import', path])).code).toBe(0);
    const restored = (await new FundClient(other).get('/v1/pledges/huge?asOf=2005-01-01')).body as unknown as Record<
      string,
      unknown
    >;
    expect(restored).toMatchObject({ announced: { amount: HUGE }, whole: { quantities: { outstanding: HUGE } } });
    await other.stop();
  });
});
