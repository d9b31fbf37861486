/**
 * Goal: what the database could not do at present is told as that (503, when to come back), by the statement's own path
 * and by TypeORM's; nothing of it is recorded, and readiness is red for as long as nothing can be.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { createApp } from '../../src/app.module.js';
import { PostgresLedger } from '../../src/ledger/postgres-ledger.js';
import { storeFailure } from '../../src/platform/database/store-failure.js';
import { watchLedger } from '../../src/platform/health/ledger-checks.js';
import { Readiness } from '../../src/platform/health/readiness.js';
import { testConfig } from '../support/app.js';
import { embeddedServer, freshDatabase, servedServer, type TestServer } from '../support/postgres-server.js';
import { accession, state, treaty } from '../survival/bodies.js';

const served = await servedServer();

interface Told {
  readonly status: number;
  readonly code: string | undefined;
  readonly retry: unknown;
}

const DONE = 201;
const CANCELLED: Told = { status: 503, code: 'statement-cancelled', retry: '2' };
const UNREACHABLE: Told = { status: 503, code: 'store-unreachable', retry: '2' };
const HINDERED: Told = { status: 503, code: 'store-hindered', retry: '2' };

function whatIsTold(server: () => TestServer): void {
  let url: string;
  let drop: () => Promise<void>;
  let app: NestFastifyApplication;
  let administrator: pg.Client;

  beforeAll(async () => {
    ({ url, drop } = await freshDatabase(server().url));
    app = await createApp(testConfig({ databaseUrl: url }));
    watchLedger(app.get(Readiness), app.get(PostgresLedger));
    administrator = new pg.Client({ connectionString: url });
    await administrator.connect();
    await write('/v1/treaties', treaty('one', 1));
    await write('/v1/participants', state('AAA'));
    await write('/v1/treaties/one/actions', accession('AAA', '2001-01-01'));
  });
  afterAll(async () => {
    await administrator.end();
    await app.close();
    await drop();
  });

  type Answered = Awaited<ReturnType<NestFastifyApplication['inject']>>;
  const write = (path: string, payload: object): Promise<Answered> =>
    app.inject({ method: 'POST', url: path, payload });
  const read = (path: string): Promise<Answered> => app.inject(path);
  const told = (answer: Answered): Told => ({
    status: answer.statusCode,
    code: answer.json<{ code?: string }>().code,
    retry: answer.headers['retry-after'],
  });
  const ask = async (text: string, values: unknown[] = []) =>
    (await administrator.query(text, values)).rows as unknown[];
  const events = async () => (await ask('SELECT count(*)::int AS n FROM events'))[0];
  const readiness = async () => {
    const answer = await read('/health/ready');
    const { details, checks } =
      answer.json<Partial<Record<'details' | 'checks', Record<string, { status: string }>>>>();
    return [answer.statusCode, (checks ?? details)?.['writes']?.status];
  };

  /** Connections that were ended are replaced, one by one, as they are used. */
  const untilAnswered = async (path: string) => {
    while ((await read(path)).statusCode !== 200) await new Promise((soon) => setTimeout(soon, 20));
  };

  /** Does something to whatever of the service waits for a lock on a table, once it waits; then lets go of the lock. */
  async function whileLocked<T>(
    lock: string,
    what: 'pg_cancel_backend' | 'pg_terminate_backend',
    act: () => Promise<T>,
  ): Promise<T> {
    await ask('BEGIN');
    await ask(lock);
    const acting = act();
    const waiting = `SELECT ${what}(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    while ((await ask(waiting)).length === 0) await new Promise((soon) => setTimeout(soon, 20));
    await ask('ROLLBACK');
    return acting;
  }

  it('given an append that waits, when an administrator cancels it, then 503, nothing recorded, and it can be sent again', async () => {
    const before = await events();
    const answer = await whileLocked('SELECT FROM ledger_head FOR UPDATE', 'pg_cancel_backend', () =>
      write('/v1/participants', state('BBB')),
    );
    expect(told(answer)).toEqual(CANCELLED);
    expect(await events()).toEqual(before);
    expect((await write('/v1/participants', state('BBB'))).statusCode).toBe(DONE);
  });

  it('given an append that waits, when an administrator ends its session, then it is recorded by another, once', async () => {
    const answer = await whileLocked('SELECT FROM ledger_head FOR UPDATE', 'pg_terminate_backend', () =>
      write('/v1/participants', state('CCC')),
    );
    expect(answer.statusCode).toBe(DONE);
    expect(await ask(`SELECT count(*)::int AS n FROM events WHERE stream = 'participant/CCC'`)).toEqual([{ n: 1 }]);
  });

  it.each([
    ['of events, by the ledger', 'events', '/v1/events'],
    ['of counts, by TypeORM', 'postings', '/v1/treaties/one/counts'],
  ])(
    'given a read %s that waits, when it is cancelled or its session ended, then 503, and 200 afterwards',
    async (_what, table, path) => {
      const lock = `LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`;
      expect(told(await whileLocked(lock, 'pg_cancel_backend', () => read(path)))).toEqual(CANCELLED);
      expect(told(await whileLocked(lock, 'pg_terminate_backend', () => read(path)))).toEqual(UNREACHABLE);
      await untilAnswered(path);
    },
  );

  it('given a disk that is full, when something is recorded, then 503, and readiness is red until there is room again', async () => {
    await ask(`CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$`);
    await ask('CREATE TRIGGER full_disk BEFORE INSERT ON events EXECUTE FUNCTION full_disk()');
    const before = await events();
    expect(await readiness()).toEqual([200, 'up']);
    const answers = await Promise.all(['DDD', 'EEE', 'FFF'].map((code) => write('/v1/participants', state(code))));
    expect(answers.map(told)).toEqual([HINDERED, HINDERED, HINDERED]);
    expect(answers[0]?.body).not.toContain('device');
    expect([await readiness(), await readiness()]).toEqual([
      [503, 'down'],
      [503, 'down'],
    ]);
    expect((await read('/v1/treaties/one/counts')).statusCode).toBe(200);
    await ask('DROP TRIGGER full_disk ON events');
    // The trial of readiness is taken back.
    expect(await readiness()).toEqual([200, 'up']);
    expect(await events()).toEqual(before);
    expect((await write('/v1/participants', state('DDD'))).statusCode).toBe(DONE);
  });

  it('given a database that turns read-only, when it is asked, then reads go on, writes are 503, and readiness is red until it is over', async () => {
    const turn = async (to: 'on' | 'off') => {
      const [{ name }] = (await ask('SELECT current_database() AS name')) as [{ name: string }];
      await ask('SET default_transaction_read_only = off');
      await ask(`ALTER DATABASE ${name} SET default_transaction_read_only = ${to}`);
      await ask(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()',
        [name],
      );
    };
    await turn('on');
    await untilAnswered('/v1/treaties/one/counts');
    expect(await readiness()).toEqual([503, 'down']);
    expect(told(await write('/v1/participants', state('GGG')))).toEqual(HINDERED);
    // What is recorded later might fall at or before this instant, and that cannot be noted now.
    expect(told(await read(`/v1/treaties/one/counts?at=${new Date().toISOString()}`))).toEqual(HINDERED);
    await turn('off');
    await untilAnswered('/v1/treaties/one/counts');
    expect(await readiness()).toEqual([200, 'up']);
    expect((await write('/v1/participants', state('GGG'))).statusCode).toBe(DONE);
  });
}

describe('the service on the embedded database', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await embeddedServer();
  });
  whatIsTold(() => server);
});

if (served !== null) {
  describe('the service on a served PostgreSQL', () => {
    whatIsTold(() => served);
    afterAll(() => served.stop());
  });
}

describe('an error', () => {
  const ofPostgres = (code: string) => Object.assign(new Error('of PostgreSQL'), { code, severity: 'ERROR' });

  it.each([
    ['cancelled', ['57014']],
    ['hindered', ['53100', '53200', '53400', '58030', '25006', '55P03']],
    ['unreachable', ['57P01', '57P02', '57P03', '08006', '53300']],
    [null, ['23505', '42P01', '22008', '40001', 'P0001', '23001']],
  ])('of PostgreSQL means %s by its code %j, also where TypeORM wrapped it', (failure, codes) => {
    expect(codes.map((code) => storeFailure(ofPostgres(code)))).toEqual(codes.map(() => failure));
    expect(codes.map((code) => storeFailure({ driverError: ofPostgres(code) }))).toEqual(codes.map(() => failure));
  });

  it('that is none of the database is none of its failures', () => {
    const file = Object.assign(new Error('no such file'), { code: 'ENOENT', syscall: 'open' });
    const brokenOff = Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    for (const other of [file, brokenOff, new TypeError('a bug'), null, 'text', { code: '57014' }])
      expect(storeFailure(other)).toBeNull();
  });
});
