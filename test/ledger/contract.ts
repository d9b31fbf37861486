import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { KeyReused, StaleVersion, type LedgerWrite } from '../../src/ledger/ledger.js';
import { NotStorable } from '../../src/ledger/seal.js';
import { type TestLedger, openTestLedger } from '../support/postgres.js';
import { type TestServer, freshDatabase } from '../support/postgres-server.js';
import { NUMBERS, POSTINGS, all, note, noting, recorded } from './notes.js';

const count = async (test: TestLedger, what: string) =>
  Number((await test.owner.query<{ n: string }[]>(`SELECT count(*) AS n FROM ${what}`))[0]!.n);

/** What an event store on PostgreSQL promises, whichever server it runs on. */
export function ledgerContract(server: () => TestServer): void {
  let first: TestLedger;
  let second: TestLedger;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const database = await freshDatabase(server().url);
    ({ drop } = database);
    // Two processes starting on an empty database at once: one migrates, the other waits for it.
    [first, second] = await Promise.all([openTestLedger(database.url), openTestLedger(database.url)]);
    for (const { ledger } of [first, second]) ledger.companion(POSTINGS);
  });
  afterAll(async () => {
    await Promise.all([first.stop(), second.stop()]);
    await drop();
  });

  const trace = async () => ({
    head: await second.ledger.head(),
    events: await count(first, 'events'),
    postings: await count(first, 'postings'),
    keys: await count(first, 'idempotency_keys'),
  });

  describe('order', () => {
    it('gives an empty ledger position 0, no time, and no events', async () => {
      expect(await first.ledger.head()).toEqual({ position: 0, recordedAt: null });
      expect(await first.ledger.positionAt('2020-01-01T00:00:00Z')).toBe(0);
      expect(await all(first.ledger)).toEqual([]);
      expect(await first.ledger.fold(NUMBERS, { stream: 'treaty/none' })).toEqual({
        state: [],
        version: 0,
        position: 0,
      });
    });

    it('gives 16 writers in each of two processes, on one stream and on many, positions without gap and versions in their order', async () => {
      const before = (await first.ledger.head()).position;
      const writer = async ({ ledger }: TestLedger, name: number) => {
        const got: number[] = [];
        for (let n = 0; n < 10; n += 1)
          got.push(
            recorded(
              await ledger.write(noting(name % 2 === 0 ? 'treaty/hot' : `treaty/own-${name}`, [name * 100 + n])),
            ),
          );
        return got;
      };
      const acknowledged = await Promise.all(
        [...Array(32).keys()].map((name) => writer(name < 16 ? first : second, name)),
      );

      const events = await all(first.ledger, { after: before });
      expect(events.map(({ position }) => position)).toEqual([...Array(320).keys()].map((n) => before + n + 1));
      expect(acknowledged.flat().sort((a, b) => a - b)).toEqual(events.map(({ position }) => position));
      for (const stream of new Set(events.map((event) => event.stream))) {
        const versions = events.filter((event) => event.stream === stream).map(({ version }) => version);
        expect(versions).toEqual(versions.map((_, index) => index + 1));
      }
      // Each writer's own order is kept, and its numbers stand where it was told.
      for (const [name, positions] of acknowledged.entries()) {
        expect(positions).toEqual([...positions].sort((a, b) => a - b));
        expect(positions.map((position) => events[position - before - 1]?.data['n'])).toEqual(
          [...Array(10).keys()].map((n) => name * 100 + n),
        );
      }
    });

    it('writes the rows of the companion with the event, derived from the ledger before and after it', async () => {
      const rows = await first.owner.query<{ ok: boolean }[]>(
        `SELECT bool_and(participant = (version - 1) || '>' || version AND delta = (data->>'n')::int AND account = stream) AS ok
         FROM events LEFT JOIN postings USING (position)`,
      );
      expect(rows[0]?.ok).toBe(true);
      expect(await count(first, 'postings')).toBe(await count(first, 'events'));
    });

    it('lets recorded time never run backwards, and finds the position of every instant', async () => {
      const events = await all(first.ledger);
      const times = events.map(({ recordedAt }) => recordedAt);
      expect(times).toEqual([...times].sort());
      expect(times.every((time) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(time))).toBe(true);
      for (const time of new Set(times)) expect(await first.ledger.positionAt(time)).toBe(times.lastIndexOf(time) + 1);
      expect(await first.ledger.positionAt('2000-01-01T00:00:00+02:00')).toBe(0);
      expect(await first.ledger.recordedAt(7)).toBe(times[6]);
      expect(await first.ledger.recordedAt(0)).toBeNull();
    });

    it('keeps the clock of a machine that is behind from turning time back', async () => {
      await first.ledger.write(noting('treaty/time', [1]));
      const { recordedAt } = await first.ledger.head();
      const real = Date;
      const slow = class extends real {
        override toISOString(): string {
          return '2001-01-01T00:00:00.000Z';
        }
      };
      globalThis.Date = slow as DateConstructor;
      try {
        await first.ledger.write(noting('treaty/time', [2]));
      } finally {
        globalThis.Date = real;
      }
      expect((await first.ledger.head()).recordedAt).toBe(recordedAt);
    });
  });

  describe('one write', () => {
    it('refuses without trace whatever it refuses', async () => {
      await first.ledger.write(noting('treaty/x', [1], { idempotency: { client: 'c', key: 'taken', digest: 'd1' } }));
      const before = await trace();
      const failing: readonly [LedgerWrite<number>, unknown][] = [
        [noting('treaty/x', [2], { expected: { stream: 'treaty/x', version: 7 } }), StaleVersion],
        [noting('treaty/x', [2], { idempotency: { client: 'c', key: 'taken', digest: 'd2' } }), KeyReused],
        [noting('treaty/x', [2, -666]), Error],
        [{ actor: 'a', decide: () => Promise.reject(new RangeError('bug')) }, RangeError],
        [
          {
            actor: 'a',
            decide: async () => ({
              events: [note('treaty/x', 2), note('treaty/x', 3, { data: { a: { 'b/c': ['x\u0000y'] } } })],
              result: 0,
            }),
          },
          NotStorable,
        ],
        [
          {
            actor: 'a',
            decide: async () => ({ events: [note('treaty/x', 2, { data: { half: '\ud800' } })], result: 0 }),
          },
          NotStorable,
        ],
        [
          { actor: 'a', decide: async () => ({ events: [note('treaty/x', 2, { ref: 'r'.repeat(3000) })], result: 0 }) },
          NotStorable,
        ],
        [{ actor: 'a\u0000', decide: async () => ({ events: [note('treaty/x', 2)], result: 0 }) }, NotStorable],
        [
          { actor: 'a', decide: async () => ({ events: [note('treaty/x', 2, { date: '2005-02-30' })], result: 0 }) },
          Error,
        ],
      ];
      const key = { client: 'c', key: 'fresh', digest: 'd' };
      await Promise.all(
        failing.map(([write, error]) =>
          expect(first.ledger.write({ idempotency: key, ...write })).rejects.toThrow(error as never),
        ),
      );
      const refused = await first.ledger.write({
        actor: 'a',
        idempotency: key,
        decide: async () => ({ refused: 'not so' }),
      });
      expect(refused).toEqual({ outcome: 'refused', refused: 'not so', position: before.head.position });
      const dry = await first.ledger.write(noting('treaty/x', [5], { dryRun: true, idempotency: key }));
      expect(dry).toEqual({
        outcome: 'dry-run',
        events: [note('treaty/x', 5)],
        position: before.head.position,
        result: 1,
      });
      expect(await trace()).toEqual(before);
      expect(await first.ledger.fold(NUMBERS, { stream: 'treaty/x' })).toMatchObject({ state: [1], version: 1 });
    });

    it('says where a text stands that cannot be stored', async () => {
      const write = {
        actor: 'a',
        decide: async () => ({ events: [note('treaty/x', 2, { data: { a: { 'b/c': ['x\u0000y'] } } })], result: 0 }),
      };
      await expect(first.ledger.write(write)).rejects.toMatchObject({ pointer: '/data/a/b~1c/0' });
    });

    it('records the good ones of a group in which the database itself refuses one', async () => {
      const bad: LedgerWrite<number> = {
        actor: 'a',
        decide: async () => ({ events: [note('treaty/good', 0, { date: '2005-02-30' })], result: 0 }),
      };
      const results = await Promise.allSettled(
        [1, 2, 3, 0, 4, 5].map((n) => first.ledger.write(n === 0 ? bad : noting('treaty/good', [n]))),
      );
      expect(results.map(({ status }) => status)).toEqual([
        'fulfilled',
        'fulfilled',
        'fulfilled',
        'rejected',
        'fulfilled',
        'fulfilled',
      ]);
      expect((await second.ledger.head()).position).toBe((await first.ledger.head()).position);
      expect((await second.ledger.fold(NUMBERS, { stream: 'treaty/good' })).state).toEqual([1, 2, 3, 4, 5]);
    });

    it('holds a write to the version it expects, also against writes of the same group', async () => {
      const expected = { stream: 'treaty/expected', version: 0 };
      const results = await Promise.allSettled(
        [first, second, first, second].map(({ ledger }, n) =>
          ledger.write(noting('treaty/expected', [n], { expected })),
        ),
      );
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const result of results)
        if (result.status === 'rejected')
          expect(result.reason).toMatchObject({ stream: 'treaty/expected', expected: 0, actual: 1 });
    });

    it('lets a decision see what was decided before it in the same group, and nothing of what was refused', async () => {
      const seen = await Promise.all(
        [1, 2, 3, 4].map((n) =>
          first.ledger.write<{
            numbers: readonly number[];
            category: number;
            version: number;
            refs: number;
            own: boolean;
          }>({
            actor: 'a',
            decide: async (working) => {
              const { state: numbers } = await working.fold(NUMBERS, { stream: 'mark/seen' });
              const { version: category } = await working.fold(NUMBERS, { category: 'mark' });
              const byRef = await working.byRef('mark/seen', 'same');
              const found = byRef[0] === undefined ? null : await working.event(byRef[0].eventId);
              const result = {
                numbers,
                category,
                version: await working.version('mark/seen'),
                refs: byRef.length,
                own: found?.ref === 'same',
              };
              return n === 2 ? { refused: result } : { events: [note('mark/seen', n, { ref: 'same' })], result };
            },
          }),
        ),
      );
      const views = seen.map((written) =>
        written.outcome === 'refused' ? written.refused : 'result' in written ? written.result : null,
      );
      expect(views).toEqual([
        { numbers: [], category: 0, version: 0, refs: 0, own: false },
        { numbers: [1], category: 1, version: 1, refs: 1, own: true },
        { numbers: [1], category: 1, version: 1, refs: 1, own: true },
        { numbers: [1, 3], category: 2, version: 2, refs: 2, own: true },
      ]);
    });

    it('decides upon what another process has just recorded, also where it refuses', async () => {
      for (const n of [1, 2, 3]) {
        await second.ledger.write(noting('treaty/foreign', [n]));
        const seen = await first.ledger.write<number>({
          actor: 'a',
          decide: async (working) => ({ refused: await working.version('treaty/foreign') }),
        });
        expect(seen).toMatchObject({ refused: n });
      }
    });
  });

  describe('idempotency', () => {
    const once = (key: string, digest: string, n: number, events = true): LedgerWrite<number> => ({
      actor: 'a',
      idempotency: { client: 'client', key, digest },
      decide: async () => ({ events: events ? [note('treaty/keys', n), note('treaty/keys', n)] : [], result: n }),
    });

    it('records equal keys once, however many ask at once in two processes, and answers all of them alike', async () => {
      const writers = [...Array(16).keys()].map((n) =>
        (n % 2 === 0 ? first : second).ledger.write(once('race', 'same', 1)),
      );
      const answers = await Promise.all(writers);
      expect(answers.filter(({ outcome }) => outcome === 'recorded')).toHaveLength(1);
      expect(answers.filter(({ outcome }) => outcome === 'replayed')).toHaveLength(15);
      expect(
        new Set(answers.map((answer) => ('events' in answer ? JSON.stringify(answer.events) : ''))),
      ).toHaveProperty('size', 1);
      expect(new Set(answers.map((answer) => ('version' in answer ? answer.version : null)))).toEqual(new Set([2]));
    });

    it('remembers a write that recorded nothing as well, and keeps the keys of two clients apart', async () => {
      expect(await first.ledger.write(once('empty', 'd', 1, false))).toMatchObject({ outcome: 'recorded', events: [] });
      expect(await second.ledger.write(once('empty', 'd', 1))).toMatchObject({ outcome: 'replayed', events: [] });
      const other = {
        ...once('empty', 'other', 1),
        idempotency: { client: 'somebody else', key: 'empty', digest: 'other' },
      };
      expect(await second.ledger.write(other)).toMatchObject({ outcome: 'recorded' });
    });

    it('refuses the key for another request, in the same group too', async () => {
      const [one, other] = await Promise.allSettled([
        first.ledger.write(once('twice', 'a', 1)),
        first.ledger.write(once('twice', 'b', 2)),
      ]);
      expect(one.status).toBe('fulfilled');
      expect(other).toMatchObject({ status: 'rejected', reason: expect.any(KeyReused) });
      await expect(second.ledger.write(once('twice', 'b', 2))).rejects.toThrow(KeyReused);
    });
  });

  describe('append-only', () => {
    const tables = ['events', 'postings'];
    const changes = (table: string) => [
      `UPDATE ${table} SET date = '1900-01-01'`,
      `DELETE FROM ${table} WHERE position = 1`,
      `TRUNCATE ${table}`,
    ];

    it.each(tables)('refuses every change of %s, to the owner as well', async (table) => {
      for (const change of changes(table))
        await expect(first.owner.query(change)).rejects.toThrow('The ledger is append-only');
    });

    it.each(tables)('gives the service no right to change %s, nor to make or drop anything', async (table) => {
      expect(await first.service.query(`SELECT current_user AS role`)).toEqual([{ role: 'foedera_service' }]);
      for (const change of [...changes(table), `DROP TABLE ${table}`, `ALTER TABLE ${table} DISABLE TRIGGER ALL`]) {
        await expect(first.service.query(change)).rejects.toThrow(/permission denied|must be owner/);
      }
      await expect(first.service.query('DELETE FROM ledger_head')).rejects.toThrow('permission denied');
    });
  });

  describe('reading', () => {
    it('stores exactly the canonical bytes that were hashed, and columns that say the same', async () => {
      const odd = { n: 1, z: 1.1, a: '€ \u2028 "\\', ä: ['\u{1f600}', null, true, 1e21, -0], '': { b: {}, a: [] } };
      await first.ledger.write({
        actor: 'O’Hara',
        decide: async () => ({
          events: [note('treaty/odd', 1, { data: odd, source: { document: 'A/60/131' }, ref: "'; --" })],
          result: 0,
        }),
      });
      for await (const page of second.ledger.read({ after: 0 })) {
        for (const { bytes, hash, ...envelope } of page) {
          expect(createHash('sha256').update(bytes, 'utf8').digest('hex')).toBe(hash);
          expect(canonicalize(envelope)).toBe(bytes);
        }
      }
      const [odds] = await first.owner.query<
        { differing: number }[]
      >(`SELECT count(*)::int AS differing FROM events WHERE NOT (
        stream = bytes::jsonb->>'stream' AND data = bytes::jsonb->'data' AND position = (bytes::jsonb->>'position')::bigint
        AND ref IS NOT DISTINCT FROM bytes::jsonb->>'ref' AND date::text IS NOT DISTINCT FROM bytes::jsonb->>'date' AND category = split_part(stream, '/', 1))`);
      expect(odds?.differing).toBe(0);
    });

    it('folds to the same state at every position as a fold from scratch, in the process that wrote and in another', async () => {
      const events = await all(first.ledger);
      for (const [selection, mine] of [
        [{ stream: 'treaty/hot' }, (stream: string) => stream === 'treaty/hot'],
        [{ category: 'treaty' }, (stream: string) => stream.startsWith('treaty/')],
      ] as const) {
        for (let at = 0; at <= events.length; at += 7) {
          const expected = events.filter(({ position, stream }) => position <= at && mine(stream));
          const folded = {
            state: expected.map(({ data }) => data['n']),
            version: expected.length,
            position: expected.at(-1)?.position ?? 0,
          };
          expect(await first.ledger.fold(NUMBERS, selection, at)).toEqual(folded);
          expect(await second.ledger.fold({ ...NUMBERS, name: 'numbers of all types' }, selection, at)).toEqual(folded);
        }
      }
    });

    it('reads by position, stream and type, between bounds, and in pages bounded by rows and by bytes', async () => {
      const large = 'x'.repeat(1_500_000);
      for (let n = 0; n < 4; n += 1)
        await first.ledger.write({
          actor: 'a',
          decide: async () => ({ events: [note('large/one', n, { type: 'large', data: { n, large } })], result: 0 }),
        });
      await first.ledger.write(noting('large/many', [...Array(2100).keys()]));
      const sizes: number[] = [];
      for await (const page of first.ledger.read({ after: 0, stream: 'large/one' })) sizes.push(page.length);
      expect(sizes).toEqual([3, 1]);
      sizes.length = 0;
      for await (const page of first.ledger.read({ after: 0, stream: 'large/many' })) sizes.push(page.length);
      expect(sizes).toEqual([1000, 1000, 100]);
      expect((await all(first.ledger, { type: 'large' })).map(({ data }) => data['n'])).toEqual([0, 1, 2, 3]);
      expect((await all(first.ledger, { after: 3, upTo: 9, limit: 4 })).map(({ position }) => position)).toEqual([
        4, 5, 6, 7,
      ]);
      expect(
        (await all(first.ledger, { stream: 'large/many', type: 'noted', limit: 1500 })).map(({ data }) => data['n']),
      ).toEqual([...Array(1500).keys()]);
    });

    it('finds one event by its id, and none for what is no id', async () => {
      const [event] = await all(first.ledger, { limit: 1 });
      expect(await second.ledger.event(event!.eventId)).toMatchObject(event!);
      expect(await second.ledger.event("' OR 1=1")).toBeNull();
    });
  });
}
