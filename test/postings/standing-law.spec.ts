import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer, type AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { createApp } from '../../src/app.module.js';
import { fundCommand } from '../../src/funds/fund/fund.cli.js';
import { LAW } from '../../src/domain/law.js';
import { serve } from '../../src/platform/http/serve.js';
import { PostingsCompanion, type PostingRow } from '../../src/postings/postings-companion.js';
import { Rebuild } from '../../src/postings/rebuild/rebuild.js';
import { replayCommand } from '../../src/postings/rebuild/replay.cli.js';
import { givenFunds, type FundClient } from '../funds/fund-facts.js';
import { testConfig, type TestApp } from '../support/app.js';
import { runFoedera } from '../support/foedera.js';
import { openTestLedger, startTestDatabase, type TestLedger } from '../support/postgres.js';
import { rowsFound, statement } from '../support/postgres-server.js';

/** Held by whoever rebuilds the postings (src/postings/rebuild/rebuild.ts). */
const REBUILD_LOCK = 7_228_202;
const TOTALS = '/v1/funds/sea/totals?asOf=2005-01-01';

/** Derives as the law does, save that nothing is ever overdue. */
class NeverOverdue extends PostingsCompanion {
  constructor(override readonly law: number) {
    super();
  }

  override async derive(...told: Parameters<PostingsCompanion['derive']>): Promise<readonly PostingRow[]> {
    return (await super.derive(...told)).filter(([, , account]) => !account.includes('/overdue'));
  }
}

describe('given a pledge of 1,000.00 of which 600.00 is overdue', () => {
  let database: { readonly url: string; drop(): Promise<void> };
  let apps: NestFastifyApplication[];
  let ledgers: TestLedger[];
  let client: FundClient;
  let before: readonly object[];

  beforeEach(async () => {
    database = await startTestDatabase();
    [apps, ledgers] = [[], []];
    client = await givenFunds(await opened());
    await client.pledged('p', { amount: { value: '1000.00', currency: 'USD' }, payableBy: '2004-06-30' });
    await client.acted('p', 'payment', '2004-05-01', { amount: { value: '400.00', currency: 'USD' } });
    before = await postings();
  });
  afterEach(async () => {
    for (const app of apps) await app.close();
    for (const ledger of ledgers) await ledger.stop();
    await database.drop();
  });

  const config = () => testConfig({ databaseUrl: database.url });
  async function opened(say?: (line: string) => void): Promise<TestApp> {
    const app = await createApp(config(), say === undefined ? {} : { say });
    apps.push(app);
    return { app, inject: app.inject.bind(app), config: config(), stop: () => app.close() };
  }
  const asked = <R extends object>(text: string): Promise<R[]> => rowsFound<R>(database.url, text);
  const postings = () =>
    asked('SELECT position, account, date, delta, item FROM postings ORDER BY position, account, date');
  async function rebuilt(companion: PostingsCompanion): Promise<void> {
    const ledger = await openTestLedger(database.url);
    ledgers.push(ledger);
    await new Rebuild(ledger.owner, ledger.ledger, companion).run({ check: false });
  }
  /** The sums as a release without numbered laws left them, by a rule that this one does not have. */
  async function unnumbered(): Promise<void> {
    for (const app of apps.splice(0)) await app.close();
    await rebuilt(new NeverOverdue(LAW + 1));
    await statement(database.url, 'UPDATE ledger_head SET law = NULL');
  }
  /** What the fund's totals, from the postings, and the pledge itself, from its events, say is overdue. */
  async function overdue({ inject }: Pick<TestApp, 'inject'>): Promise<readonly unknown[]> {
    const [total, own] = [await inject(TOTALS), await inject('/v1/pledges/p?asOf=2005-01-01')];
    return [
      total.json<{ overdue?: { value: string } }>().overdue?.value,
      own.json<{ whole: { quantities: { overdue: { value: string } } } }>().whole.quantities.overdue.value,
    ];
  }
  const health = async (app: TestApp) => (await app.inject('/health/ready')).json<Record<string, never>>();

  it('when sums of an older law are opened, then they are rebuilt first, told with how many changed, and say what the pledge says', async () => {
    await unnumbered();
    const said: string[] = [];
    const app = await opened((line) => said.push(line));
    expect(await overdue(app)).toEqual(['600.00', '600.00']);
    expect(await postings()).toEqual(before);
    expect(said[0]).toBe(`The sums of this ledger follow no numbered law; they are rebuilt under law ${String(LAW)}.`);
    expect(said.at(-1)).toMatch(
      /^Rebuilt \d+ postings from \d+ events under law \d+: 0 no longer hold, and [1-9]\d* are new\.$/,
    );
    expect(await health(app)).toMatchObject({
      status: 'ok',
      details: { law: { status: 'up', number: LAW, sums: LAW, state: 'current' } },
    });
    const again: string[] = [];
    await opened((line) => again.push(line));
    expect(again).toEqual([]);
  });

  it('when the service starts, then it lives, is not ready and sums nothing until they are rebuilt, and health says by which law', async () => {
    await unnumbered();
    const other = new pg.Client({ connectionString: database.url });
    await other.connect();
    await other.query('SELECT pg_advisory_lock($1)', [REBUILD_LOCK]);
    const port = await freePort();
    const signals = ['SIGTERM', 'SIGINT'].map((name) => [name, process.listeners(name as 'SIGTERM')] as const);
    const starting = serve({ ...config(), port }, createApp, () => undefined);
    const get = (path: string) => fetch(`http://127.0.0.1:${String(port)}${path}`);
    while ((await get('/health/live').catch(() => null))?.status !== 200) await pause(20);
    const waiting = await get('/health/ready');
    expect([waiting.status, await waiting.json()]).toEqual([
      503,
      expect.objectContaining({
        checks: expect.objectContaining({ law: { status: 'down', number: LAW, sums: 0, state: 'rebuilding' } }),
      }),
    ]);
    const refused = await get(TOTALS);
    expect([refused.status, await refused.json()]).toEqual([
      503,
      expect.objectContaining({ code: 'other-law', spoken: LAW, sums: 0 }),
    ]);
    expect((await get('/v1/pledges/p?asOf=2005-01-01')).status).toBe(200);
    await other.end();
    const app = await starting;
    apps.push(app);
    for (const [name, listeners] of signals)
      for (const each of process.listeners(name as 'SIGTERM')) if (!listeners.includes(each)) process.off(name, each);
    expect((await get('/health/ready')).status).toBe(200);
    expect(await overdue({ inject: app.inject.bind(app) })).toEqual(['600.00', '600.00']);
  });

  it('when two processes of the new law start at once, then one rebuilds, the other waits for it, and both say the same', async () => {
    await unnumbered();
    const said: string[] = [];
    const both = await Promise.all([opened((line) => said.push(line)), opened((line) => said.push(line))]);
    for (const app of both) expect(await overdue(app)).toEqual(['600.00', '600.00']);
    expect(said.filter((line) => line.startsWith('Rebuilt'))).toHaveLength(1);
  });

  it('when a rebuild breaks off in the middle, then the old set stands as it was, and the next start begins again', async () => {
    await unnumbered();
    const old = await postings();
    const breaking = new PostingsCompanion();
    breaking.derive = (event, ...views) =>
      event.position > 5
        ? Promise.reject(new Error('cut'))
        : PostingsCompanion.prototype.derive.call(breaking, event, ...views);
    await expect(rebuilt(breaking)).rejects.toThrow('cut');
    expect(await postings()).toEqual(old);
    expect(await asked('SELECT law FROM ledger_head')).toEqual([{ law: null }]);
    // A process that was killed leaves its half-made set behind.
    await statement(database.url, 'CREATE TABLE postings_rebuilt (LIKE postings INCLUDING ALL)');
    expect(await overdue(await opened())).toEqual(['600.00', '600.00']);
    expect(await asked(`SELECT to_regclass('postings_rebuilt') AS left_over`)).toEqual([{ left_over: null }]);
  });

  describe('and a running process of this law, when a newer release rebuilds the sums by another rule', () => {
    let old: TestApp;
    const act = (amount: string) => ({
      kind: 'payment',
      date: '2004-05-02',
      amount: { value: amount, currency: 'USD' },
    });
    const pay = async (amount: string) =>
      old.inject({ method: 'POST', url: '/v1/pledges/p/actions', payload: act(amount) });

    beforeEach(() => {
      old = { app: apps[0]!, inject: apps[0]!.inject.bind(apps[0]!), config: config(), stop: async () => undefined };
    });

    it('then it reads and records undisturbed until the swap; after it, it neither sums nor records, and says so', async () => {
      const answers: unknown[] = [];
      const swapped = new AbortController();
      const busy = (async () => {
        for (let paid = 1; !swapped.signal.aborted; paid += 1) {
          answers.push([(await pay('1.00')).statusCode, (await old.inject(TOTALS)).statusCode]);
          if (paid > 300) throw new Error('The swap never came.');
        }
      })();
      await rebuilt(new NeverOverdue(LAW + 1));
      swapped.abort();
      await busy;
      expect(answers[0]).toEqual([201, 200]);
      for (const answer of answers)
        expect([
          [201, 200],
          [201, 503],
          [503, 503],
        ]).toContainEqual(answer);
      const [head, kept] = [
        await asked('SELECT position FROM events ORDER BY position DESC LIMIT 1'),
        await postings(),
      ];
      const facts = { code: 'other-law', spoken: LAW, sums: LAW + 1 };
      expect([(await pay('1.00')).json(), (await old.inject(TOTALS)).json()]).toEqual([
        expect.objectContaining(facts),
        expect.objectContaining(facts),
      ]);
      expect([await asked('SELECT position FROM events ORDER BY position DESC LIMIT 1'), await postings()]).toEqual([
        head,
        kept,
      ]);
      expect(JSON.stringify(kept)).not.toContain('/overdue');
      expect((await old.inject('/v1/pledges/p?asOf=2005-01-01')).statusCode).toBe(200);
      expect(await health(old)).toMatchObject({
        status: 503,
        checks: { law: { status: 'down', number: LAW, sums: LAW + 1, state: 'newer' } },
      });
    });

    it('then a start of this release does not take the sums back by itself: the service refuses, commands refuse sums, and a replay takes them back', async () => {
      await rebuilt(new NeverOverdue(LAW + 1));
      await expect(serve(config(), createApp, () => undefined)).rejects.toThrow(
        /follow law \d+, and this process speaks law \d+/,
      );
      const refused = await runFoedera(
        config(),
        [fundCommand, replayCommand],
        ['fund', 'sea', '--as-of', '2005-01-01'],
      );
      expect([refused.code, refused.out]).toEqual([4, '']);
      expect(refused.err).toContain('run its foedera replay');
      const back = await runFoedera(config(), [fundCommand, replayCommand], ['replay']);
      expect([back.code, back.out]).toEqual([
        0,
        expect.stringContaining('only in the rebuilt one; the rebuilt set has taken'),
      ]);
      expect(await postings()).toEqual(before);
      expect(await overdue(old)).toEqual(['600.00', '600.00']);
      expect((await pay('1.00')).statusCode).toBe(201);
    });
  });

  it('when a release that knows of no law still runs, then it records until the sums have a law, and not after', async () => {
    await unnumbered();
    const append = 'BEGIN; UPDATE ledger_head SET position = position + 1 WHERE position > 0 AND fence = 0; ROLLBACK';
    await statement(database.url, append);
    await opened();
    await expect(statement(database.url, append)).rejects.toThrow(/derived_by_law/);
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
