import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import type { DataSource } from 'typeorm';
import { LedgerModule } from '../../src/ledger/ledger.module.js';
import { type Ledger, StoreUnreachable } from '../../src/ledger/ledger.js';
import { LEDGER, OWNER, SERVICE } from '../../src/ledger/tokens.js';
import { PostgresLedger } from '../../src/ledger/postgres-ledger.js';
import { LedgerBroken, sha256, verified } from '../../src/ledger/seal.js';
import type { Sealed } from '../../src/ledger/envelope.js';
import { type TestLedger, openTestLedger, startTestDatabase, startTestLedger } from '../support/postgres.js';
import { type CutProxy, cutProxy } from './cut-proxy.js';
import { NUMBERS, POSTINGS, all, noting, recorded } from './notes.js';

describe('a ledger whose connection is lost', () => {
  let database: Awaited<ReturnType<typeof startTestDatabase>>;
  let proxy: CutProxy;
  let cut: TestLedger;

  beforeEach(async () => {
    database = await startTestDatabase();
    proxy = await cutProxy(database.url);
    cut = await openTestLedger(proxy.url);
    await cut.ledger.write(noting('treaty/x', [0]));
  });
  afterEach(async () => {
    await cut.stop();
    await proxy.stop();
    await database.drop();
  });

  it.each(['before', 'after'] as const)(
    'finds out whether an append happened that was cut off just %s the server had it, and records it once',
    async (when) => {
      const done = proxy.cut({ at: 'marker', when });
      const writes = [noting('treaty/x', [1], { actor: 'marker' }), noting('treaty/x', [2])].map((write) =>
        cut.ledger.write(write),
      );
      await done;
      expect((await Promise.all(writes)).map(recorded)).toEqual([2, 3]);
      expect(recorded(await cut.ledger.write(noting('treaty/x', [3])))).toBe(4);
      expect((await cut.ledger.fold(NUMBERS, { stream: 'treaty/x' })).state).toEqual([0, 1, 2, 3]);
      expect((await all(cut.ledger)).map(({ data }) => data['n'])).toEqual([0, 1, 2, 3]);
    },
  );

  it('records once what was cut off while it waited for another process, and can then no longer happen behind its back', async () => {
    const other = cut.owner.createQueryRunner();
    await other.startTransaction();
    await other.query('SELECT * FROM ledger_head FOR UPDATE');
    const done = proxy.cut({ at: 'marker', when: 'after' });
    const write = cut.ledger.write(noting('treaty/x', [1], { actor: 'marker' }));
    await done;
    await other.rollbackTransaction();
    await other.release();
    expect(recorded(await write)).toBe(2);
    expect((await all(cut.ledger)).map(({ data }) => data['n'])).toEqual([0, 1]);
  });

  it('says that the store is unreachable while it is, and goes on without being started again', async () => {
    proxy.away(true);
    await expect(cut.ledger.head()).rejects.toThrow(StoreUnreachable);
    await expect(cut.ledger.write(noting('treaty/x', [8]))).rejects.toThrow(StoreUnreachable);
    await expect(cut.ledger.fold(NUMBERS, { stream: 'treaty/x' })).rejects.toThrow(StoreUnreachable);
    await expect(openTestLedger(proxy.url)).rejects.toThrow(StoreUnreachable);
    proxy.away(false);
    expect(recorded(await cut.ledger.write(noting('treaty/x', [9])))).toBe(2);
    expect((await cut.ledger.fold(NUMBERS, { stream: 'treaty/x' })).state).toEqual([0, 9]);
  });
});

describe('a ledger restored from an export', () => {
  let from: TestLedger;
  let to: TestLedger;
  let exported: Sealed[];

  beforeEach(async () => {
    [from, to] = await Promise.all([startTestLedger(), startTestLedger()]);
    for (const { ledger } of [from, to]) ledger.companion(POSTINGS);
    for (const n of [1, 2, 3, 4]) await from.ledger.write(noting(`treaty/${n % 2}`, [n, 10 * n]));
    exported = [];
    for await (const page of from.ledger.read({ after: 0 }))
      exported.push(...page.map(({ bytes, hash }) => verified(bytes, hash)));
  });
  afterEach(async () => {
    await Promise.all([from.stop(), to.stop()]);
  });

  it('holds the same bytes, hashes and postings, also where the restore was interrupted and begun again', async () => {
    expect(await to.ledger.appendVerbatim(exported.slice(0, 3))).toBe(3);
    expect(await to.ledger.appendVerbatim(exported)).toBe(5);
    expect(await all(to.ledger)).toEqual(exported);
    const postings = 'SELECT * FROM postings ORDER BY position, ordinal';
    expect(await to.owner.query(postings)).toEqual(await from.owner.query(postings));
    expect(recorded(await to.ledger.write(noting('treaty/0', [5])))).toBe(9);
  });

  it('takes nothing of a page with a wrong hash, a gap, a version out of order, or into a ledger that holds something else', async () => {
    const [one, two, three] = exported as [Sealed, Sealed, Sealed];
    const wrong: readonly (readonly Sealed[])[] = [
      [one, { ...two, hash: one.hash }],
      [one, { ...two, bytes: two.bytes.replace('10', '11') }],
      [one, three],
      [two],
      [one, { ...two, ...spoilt(two, '"version":2', '"version":3') }],
      [one, { ...two, ...spoilt(two, '"data":', '"data": ') }],
    ];
    for (const page of wrong) await expect(to.ledger.appendVerbatim(page)).rejects.toThrow(LedgerBroken);
    expect(await to.ledger.head()).toMatchObject({ position: 0 });
    await to.ledger.write(noting('treaty/else', [1]));
    await expect(to.ledger.appendVerbatim(exported)).rejects.toThrow('This ledger holds another event at position 1');
  });
});

describe('a ledger that was changed by other hands', () => {
  it('is refused at the start where its head and its events do not agree', async () => {
    const test = await startTestLedger();
    await test.ledger.write(noting('treaty/x', [1, 2]));
    await test.owner.query('UPDATE ledger_head SET position = 7');
    await expect(PostgresLedger.open(test.service)).rejects.toThrow(
      'The event at position 3 is damaged: the head of the ledger is at position 7, its last event at 2',
    );
    await test.stop();
  });
});

describe('the ledger module', () => {
  it('gives the whole application one ledger on a migrated database, and closes its connections with it', async () => {
    const database = await startTestDatabase();
    const module = await Test.createTestingModule({
      imports: [LedgerModule.forRoot({ databaseUrl: database.url, dataFolder: '/nowhere' })],
    }).compile();
    const ledger = module.get<Ledger>(LEDGER);
    expect(ledger).toBe(module.get(PostgresLedger));
    await ledger.write(noting('treaty/x', [1]));
    const sources = [module.get<DataSource>(OWNER), module.get<DataSource>(SERVICE)];
    expect(await Promise.all(sources.map((source) => source.query('SELECT count(*)::int AS n FROM events')))).toEqual([
      [{ n: 1 }],
      [{ n: 1 }],
    ]);
    expect(sources.map(({ options }) => options.synchronize)).toEqual([false, false]);
    await module.close();
    expect(sources.map(({ isInitialized }) => isInitialized)).toEqual([false, false]);
    await database.drop();
  });
});

function spoilt({ bytes }: Sealed, from: string, to: string): Pick<Sealed, 'bytes' | 'hash'> {
  const changed = bytes.replace(from, to);
  return { bytes: changed, hash: sha256(changed) };
}
