import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createApp } from '../../src/app.module.js';
import { replayCommand } from '../../src/postings/rebuild/replay.cli.js';
import { givenFunds } from '../funds/fund-facts.js';
import { testConfig, type TestApp } from '../support/app.js';
import { runFoedera } from '../support/foedera.js';
import { startTestDatabase } from '../support/postgres.js';
import { rowsFound } from '../support/postgres-server.js';

const TOTALS = '/v1/funds/sea/totals?asOf=2005-01-01';

describe('given a fund whose pledge of 1,000.00 is paid with 400.00', () => {
  let database: { readonly url: string; drop(): Promise<void> };
  let app: TestApp['app'];
  let right: readonly object[];

  beforeEach(async () => {
    database = await startTestDatabase();
    app = await createApp(testConfig({ databaseUrl: database.url }));
    const config = testConfig({ databaseUrl: database.url });
    const client = await givenFunds({ app, inject: app.inject.bind(app), config, stop: () => app.close() });
    await client.pledged('p', { amount: { value: '1000.00', currency: 'USD' }, payableBy: '2004-06-30' });
    await client.acted('p', 'payment', '2004-05-01', { amount: { value: '400.00', currency: 'USD' } });
    right = await sums();
  });
  afterEach(async () => {
    await app.close();
    await database.drop();
  });

  /** As a superuser does it, past the product. */
  const asked = <R extends object>(text: string): Promise<R[]> => rowsFound<R>(database.url, text);
  const sums = () =>
    asked('SELECT * FROM posting_sums ORDER BY account, participant, level, period, instrument, currency, bucket');
  const replay = (...options: string[]) =>
    runFoedera(testConfig({ databaseUrl: database.url }), [replayCommand], ['replay', ...options]);
  async function paid(): Promise<string | undefined> {
    return (await app.inject(TOTALS)).json<{ paid?: { value: string } }>().paid?.value;
  }

  it('when nobody has touched the running sums, then a check says that they are what the postings add up to', async () => {
    const checked = await replay('--check');
    expect([checked.code, checked.out]).toEqual([
      0,
      expect.stringMatching(/^Rebuilt \d+ postings from \d+ events\. They equal the live ones up to position \d+; /),
    ]);
    expect(checked.out).toContain('the running sums are what the postings add up to');
    expect(await sums()).toEqual(right);
  });

  it('when every running sum was raised past the product, then a check counts them, names the first, exits with 7 and leaves them as evidence', async () => {
    await asked('UPDATE posting_sums SET sum = sum + 1000000');
    expect(await paid()).toBe('10400.00');
    const wrong = await sums();
    const checked = await replay('--check');
    expect(checked.code).toBe(7);
    expect(checked.out).toContain(`${String(right.length)} running sums are not what the postings add up to`);
    expect(checked.out).toContain('run foedera replay without --check');
    expect(checked.err).toMatch(
      /^running sum: fund\/sea\/\S+ \S+ \S.* USD.*: stored \d+, the postings add up to \d+$/m,
    );
    expect(await sums()).toEqual(wrong);
  });

  it('when one running sum is gone and one is there that no posting made, then a check tells both', async () => {
    await asked(`DELETE FROM posting_sums WHERE account = 'fund/sea/paid' AND participant = '*' AND level = 0`);
    await asked(`INSERT INTO posting_sums VALUES ('fund/air/paid', '*', 4, '2004', 'pledge', 'EUR', '', 7)`);
    const checked = await replay('--check', '--json');
    expect(checked.code).toBe(7);
    const { sums: told, onlyLive, onlyRebuilt, swapped } = JSON.parse(checked.out) as Record<string, unknown>;
    expect({ onlyLive, onlyRebuilt, swapped }).toEqual({ onlyLive: 0, onlyRebuilt: 0, swapped: false });
    expect(told).toMatchObject({
      differing: 2,
      first: [
        { account: 'fund/air/paid', participant: '*', period: '2004', currency: 'EUR', stored: '7', postings: null },
        { account: 'fund/sea/paid', participant: '*', period: '', currency: 'USD', stored: null, postings: '40000' },
      ],
    });
    expect(checked.err).toContain('stored none, the postings add up to 40000');
    expect(checked.err).toContain('stored 7, the postings add up to none');
  });

  it('when they are replayed without a check, then they are made anew, and it is told that they differed', async () => {
    await asked('UPDATE posting_sums SET sum = sum + 1000000');
    const replayed = await replay();
    expect(replayed.code).toBe(0);
    expect(replayed.out).toContain(`${String(right.length)} running sums were not what the postings add up to`);
    expect(replayed.out).toContain('have been made anew');
    expect(await sums()).toEqual(right);
    expect(await paid()).toBe('400.00');
  });
});
