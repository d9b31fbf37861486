/**
 * Goal: what was made by version 0.1.0, under the project's earlier name, opens: a ledger on a server, a data folder,
 * an export. The fixtures were made by that version itself; what it answered of them stands here.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { createApp } from '../../src/app.module.js';
import { exportLedger } from '../../src/interchange/export-ledger/export-ledger.js';
import { importCommand } from '../../src/interchange/import-recordings/import.cli.js';
import { PostgresLedger } from '../../src/ledger/postgres-ledger.js';
import { Rebuild } from '../../src/postings/rebuild/rebuild.js';
import { startTestApp, testConfig } from '../support/app.js';
import { runFoedera } from '../support/foedera.js';
import { embeddedServer, servedServer, type TestServer } from '../support/postgres-server.js';
import { EXPORT, found, oldDatabase, oldDataFolder, OWNER } from './old-ledger.js';

const served = await servedServer();
const LAST = 13;

const ask = async (app: NestFastifyApplication, url: string): Promise<Record<string, unknown>> =>
  (await app.inject(url)).json();

const send = (app: NestFastifyApplication, payload: object, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: '/v1/treaties/uncac/actions', payload, headers });

/** A second instrument of Kenya's, if it left between. */
const withdrawal = (date: string) => ({ kind: 'withdrawal', participant: 'KEN', date });

async function exported(app: NestFastifyApplication): Promise<string> {
  let text = '';
  const out = new Writable({ write: (chunk: Buffer, _encoding, done) => ((text += chunk.toString()), done()) });
  await exportLedger(app.get(PostgresLedger), out);
  return text;
}

/** It answers as 0.1.0 did, byte for byte where bytes were hashed. */
async function expectToldAsBefore(app: NestFastifyApplication): Promise<void> {
  expect(await ask(app, `/v1/treaties/uncac/status?asOf=2006-01-01&at=${LAST}`)).toMatchObject({
    recordedAt: expect.stringMatching(/^2026-11-30T01:/),
    counts: { signatories: { total: 2 }, contracting: { total: 2 }, parties: { total: 2 }, counted: 2 },
    entryIntoForce: { state: 'in-force', date: '2005-12-14' },
  });
  expect(
    await ask(app, `/v1/treaties/uncac/counts?from=2006-01-01&to=2006-01-01&asOf=2006-01-01&at=${LAST}`),
  ).toMatchObject({
    steps: [{ date: '2006-01-01', parties: { total: 2 } }],
  });
  expect(await ask(app, `/v1/funds/cpcjf/totals?asOf=2006-01-01&at=${LAST}`)).toMatchObject({
    pledged: { value: '1000.00', currency: 'USD' },
    paid: { value: '400.00', currency: 'USD' },
  });
  expect(await ask(app, '/v1/treaties/uncac/status?asOf=2006-01-01&at=report-2005')).toMatchObject({ at: 10 });
  expect(await exported(app)).toBe(EXPORT);
}

describe.each([
  ['the embedded database', embeddedServer],
  ['a served PostgreSQL', async () => served],
])('given a ledger of 0.1.0 on %s, dumped and restored', (_where, server) => {
  let url = '';
  let drop = async (): Promise<void> => undefined;
  let app: NestFastifyApplication | null = null;

  beforeAll(async () => {
    const there: TestServer | null = await server();
    if (there === null) return;
    ({ url, drop } = await oldDatabase(there.url));
    app = await createApp(testConfig({ databaseUrl: url }));
  });
  afterAll(async () => {
    await app?.close();
    await drop();
  });

  it('when it is opened, then it answers as before, takes more, and is rebuilt, with the rights of the service as it is called now', async () => {
    if (app === null) return expect(served).toBeNull();
    await expectToldAsBefore(app);

    const again = { kind: 'declaration', participant: 'ECU', date: '2006-03-01', text: 'On jurisdiction.' };
    const repeated = await send(app, again, { 'idempotency-key': 'key-of-old' });
    expect([repeated.statusCode, repeated.json<{ position: number }>().position]).toEqual([201, 12]);
    expect((await send(app, withdrawal('2007-01-01'))).json()).toMatchObject({ position: LAST + 1 });

    const rebuilt = await app.get(Rebuild).run({ check: false });
    expect(rebuilt).toMatchObject({ events: LAST + 1, onlyLive: 0, onlyRebuilt: 0, swapped: true });
    expect(await found(url, `SELECT prosrc FROM pg_proc WHERE proname = 'append_only'`)).not.toContain(OWNER);
    for (const table of ['events', 'postings', 'idempotency_keys']) {
      for (const [right, expected] of [
        ['INSERT', true],
        ['SELECT', true],
        ['UPDATE', false],
        ['DELETE', false],
      ] as const)
        expect([
          table,
          right,
          await found(url, `SELECT has_table_privilege('foedera_service', '${table}', '${right}')`),
        ]).toEqual([table, right, expected]);
    }

    expect((await send(app, { ...again, date: '2007-06-01' })).json()).toMatchObject({ position: LAST + 2 });
    expect(await ask(app, '/v1/treaties/uncac/status?asOf=2010-01-01')).toMatchObject({
      counts: { parties: { total: 1 } },
    });
  });
});
afterAll(() => served?.stop());

describe('given a data folder of 0.1.0', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'foedera-upgrade-'));
  chmodSync(dataFolder, 0o755);
  afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

  it('when the service is started on it, then it opens by itself, takes more, and opens again', async () => {
    await oldDataFolder(dataFolder);
    const config = testConfig({ databaseUrl: null, dataFolder });
    const first = await createApp(config);
    await expectToldAsBefore(first);
    expect((await send(first, withdrawal('2007-01-01'))).json()).toMatchObject({ position: LAST + 1 });
    await first.close();
    const second = await createApp(config);
    expect(await ask(second, '/v1/treaties/uncac/status?asOf=2010-01-01')).toMatchObject({
      at: LAST + 1,
      counts: { parties: { total: 1 } },
    });
    await second.close();
  });
});

describe('given an export of 0.1.0', () => {
  it('when it is imported into an empty ledger, then every event has its position, bytes and hash', async () => {
    const test = await startTestApp();
    const file = join(tmpdir(), `foedera-upgrade-${process.pid}.ndjson`);
    writeFileSync(file, EXPORT);
    expect(await runFoedera(test.config, [importCommand], ['import', file])).toMatchObject({ code: 0 });
    rmSync(file);
    await expectToldAsBefore(test.app);
    expect((await send(test.app, withdrawal('2007-01-01'))).json()).toMatchObject({ position: LAST + 1 });
    await test.stop();
  });
});
