/**
 * Goal: recordings of funds come from a file as they come over HTTP, and a file that is imported again records nothing.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importCommand } from '../../src/interchange/import-recordings/import.cli.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { runFoedera } from '../support/foedera.js';
import type { FundClient } from './fund-facts.js';
import { amount, givenFunds } from './fund-facts.js';

const LINES = [
  { record: 'fund', id: 'file-fund', title: 'Fund of the file', policy: { rateSource: 'TAB' } },
  { record: 'rate', table: 'TAB', currency: 'EUR', rate: '0.813', date: '2004-01-01' },
  { record: 'pledge', fund: 'file-fund', id: 'f-1', donor: 'AAA', amount: amount('1000000.00'), date: '2004-03-01' },
  { record: 'pledge', fund: 'file-fund', donor: 'BBB', amount: amount('90071992547409.93', 'USD'), date: '2004-03-02' },
  {
    record: 'pledge',
    fund: 'file-fund',
    donor: 'BBB',
    amount: amount('5.00', 'USD'),
    date: '2004-03-03',
    ref: 'row 5',
  },
  { record: 'pledge-action', pledge: 'f-1', kind: 'payment', date: '2004-05-01', amount: amount('600000.00') },
  { record: 'pledge-action', pledge: 'f-1', kind: 'withdrawal', date: '2004-06-01' },
  { record: 'receipt', fund: 'file-fund', id: 'r-1', donor: null, amount: amount('5.00', 'USD'), date: '2004-07-01' },
  { record: 'receipt-action', receipt: 'r-1', kind: 'identification', donor: 'BBB', date: '2004-07-02' },
  { record: 'receipt-action', receipt: 'r-1', kind: 'refund', amount: amount('2.00', 'USD'), date: '2004-07-03' },
  { record: 'pledge', fund: 'file-fund', id: 'f-2', donor: 'BBB', amount: amount('9.00', 'USD'), date: '2004-03-03' },
  {
    record: 'pledge-action',
    pledge: 'f-2',
    kind: 'allocation',
    receipt: 'r-1',
    amount: amount('3.00', 'USD'),
    date: '2004-07-04',
  },
  { record: 'fund', id: 'file-end', title: 'Fund that ends' },
  { record: 'pledge-action', pledge: 'f-2', kind: 'transfer', toFund: 'file-end', toPledge: 'f-3', date: '2004-08-01' },
  { record: 'pledge-action', pledge: 'f-3', kind: 'write-off', date: '2004-09-01' },
  { record: 'fund-action', fund: 'file-end', kind: 'closure', date: '2005-01-01' },
];

describe('given a file of recordings of every kind of a fund', () => {
  const file = join(tmpdir(), `funds-${String(process.pid)}.ndjson`);
  let app: TestApp;
  let client: FundClient;

  beforeAll(async () => {
    app = await startTestApp();
    client = await givenFunds(app);
    writeFileSync(file, LINES.map((line) => `${JSON.stringify(line)}\n`).join(''));
  });
  afterAll(async () => {
    rmSync(file, { force: true });
    await app.stop();
  });

  it('when it is imported, then every line is recorded; when it is imported again, then none', async () => {
    const first = await runFoedera(app.config, [importCommand], ['import', file]);
    expect([first.code, first.err]).toEqual([0, expect.anything()]);
    const head = await client.head();
    const second = await runFoedera(app.config, [importCommand], ['import', file]);
    expect(second.code).toBe(0);
    expect(await client.head()).toBe(head);
  });
});
