import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportCommand } from '../../src/interchange/export-ledger/export.cli.js';
import { importCommand } from '../../src/interchange/import-recordings/import.cli.js';
import type { Sealed } from '../../src/ledger/envelope.js';
import { LedgerDamaged } from '../../src/ledger/seal.js';
import { LEDGER } from '../../src/ledger/tokens.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { replayCommand } from '../../src/postings/rebuild/replay.cli.js';
import { participant, treaty } from '../treaties/treaty-facts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { runFoedera } from '../support/foedera.js';
import { statement } from '../support/postgres-server.js';

const DAMAGED = 4;
const folder = mkdtempSync(join(tmpdir(), 'foedera-damage-spec-'));

/** What somebody with every right does to the row of the event, and what is said of it. */
const EDITS: readonly (readonly [what: string, set: string, fault: string])[] = [
  ['the bytes', `bytes = replace(bytes, 'Dorland', 'Durland')`, 'its bytes are not those that were hashed'],
  ['the bytes, so that they are no JSON', `bytes = left(bytes, 40)`, 'its bytes are not those that were hashed'],
  ['the hash', `hash = decode('${'ab'.repeat(32)}', 'hex')`, 'its bytes are not those that were hashed'],
  [
    'the queryable data alone',
    `data = jsonb_set(data, '{names,0,names,en}', '"Durland"')`,
    'its columns say something else',
  ],
  ['the stream alone', `stream = 'participant/XXX'`, 'its columns say something else'],
  ['the type alone', `type = 'participant-changed'`, 'its columns say something else'],
  ['the legal date alone', `date = coalesce(date, '2000-01-01') + 1`, 'its columns say something else'],
  ['the time of recording alone', `recorded_at = recorded_at + interval '1 ms'`, 'its columns say something else'],
  ['who recorded it', `actor = 'somebody else'`, 'its columns say something else'],
  ['the source alone', `source = '{"document":"forged"}'`, 'its columns say something else'],
  ['bytes and hash, to what is no event', `bytes = 'no', hash = sha256('no')`, 'its bytes are those of no event'],
];

describe('given a ledger in which somebody with every right changes the event at position 4', () => {
  const apps: TestApp[] = [];
  let app: TestApp;

  beforeEach(async () => {
    app = await startTestApp();
    apps.push(app);
    for (const [code, name] of [
      ['AAA', 'Arland'],
      ['BBB', 'Borland'],
      ['CCC', 'Corland'],
      ['DDD', 'Dorland'],
      ['EEE', 'Erland'],
    ] as const)
      await recorded('/v1/participants', participant(code, name));
    await recorded('/v1/treaties', treaty('sea'));
  });
  afterAll(async () => {
    for (const each of apps) await each.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function recorded(url: string, payload: object): Promise<void> {
    expect((await app.inject({ method: 'POST', url, payload })).statusCode).toBe(201);
  }
  const changed = (set: string) => damaged(`UPDATE events SET ${set} WHERE position = ${String(DAMAGED)}`);
  const damaged = (change: string) =>
    statement(
      app.config.databaseUrl ?? '',
      `ALTER TABLE events DISABLE TRIGGER append_only; ${change}; ALTER TABLE events ENABLE ALWAYS TRIGGER append_only`,
    );
  const run = (...argv: string[]) => runFoedera(app.config, [exportCommand, replayCommand, importCommand], argv);
  async function read(): Promise<readonly Sealed[]> {
    const events: Sealed[] = [];
    for await (const page of app.app.get<Ledger>(LEDGER, { strict: false }).read({ after: 0 })) events.push(...page);
    return events;
  }

  it.each(EDITS)(
    'when it is %s, then whoever reads the ledger learns of that position before anything else',
    async (_what, set, fault) => {
      expect(await read()).toHaveLength(6);
      await changed(set);
      const reading = read();
      await expect(reading).rejects.toThrow(LedgerDamaged);
      await expect(reading).rejects.toThrow(`The event at position ${String(DAMAGED)} is damaged: ${fault}`);
    },
  );

  it('when the event is deleted, then its position is named', async () => {
    await damaged(`DELETE FROM events WHERE position = ${String(DAMAGED)}`);
    await expect(read()).rejects.toThrow(`position ${String(DAMAGED)} is damaged: nothing stands there`);
  });

  it('when the last events are deleted behind the back of a running process, then the first that is missing is named', async () => {
    await damaged('DELETE FROM events WHERE position > 4');
    const ledger = app.app.get<Ledger>(LEDGER, { strict: false });
    const upTo = (await ledger.head()).position;
    const reading = (async () => {
      for await (const page of ledger.read({ after: 0, upTo })) expect(page.length).toBeLessThan(6);
    })();
    await expect(reading).rejects.toThrow('position 5 is damaged: nothing stands there');
    await expect(ledger.read({ after: 4, upTo })[Symbol.asyncIterator]().next()).rejects.toThrow(
      'position 5 is damaged',
    );
  });

  it('when two are damaged, then the first is named', async () => {
    await damaged(`UPDATE events SET bytes = bytes || ' ' WHERE position IN (5, ${String(DAMAGED)})`);
    await expect(read()).rejects.toThrow(`position ${String(DAMAGED)} is damaged`);
  });

  it('when the ledger is exported or replayed, then both exit with 7, name the position, and leave the postings as they were', async () => {
    await changed(`bytes = replace(bytes, 'Dorland', 'Durland')`);
    for (const argv of [['export'], ['export', '--after', '3'], ['replay', '--check'], ['replay']]) {
      const { code, out, err } = await run(...argv);
      expect([argv, code, out]).toEqual([argv, 7, '']);
      expect(err).toContain(`The event at position ${String(DAMAGED)} is damaged`);
    }
  });

  it('when an export is restored into it, then the restore exits with 7 and says where the ledger itself is damaged', async () => {
    const events = await read();
    const file = join(folder, 'good.ndjson');
    const end = { end: { from: 0, to: events.length, events: events.length } };
    writeFileSync(file, [...events, end].map((line) => `${JSON.stringify(line)}\n`).join(''));
    await changed(`data = '{}'`);
    const { code, err } = await run('import', file);
    expect([code, err]).toEqual([7, expect.stringContaining(`position ${String(DAMAGED)} is damaged`)]);
  });

  it('when the feed reaches it by HTTP, then a problem names it, and pages that do not hold it are answered', async () => {
    await changed(`bytes = replace(bytes, 'Dorland', 'Durland')`);
    for (const url of ['/v1/events', '/v1/events.ndjson?after=3', '/v1/events?type=participant-registered']) {
      const answer = await app.inject(url);
      expect([url, answer.statusCode, answer.json()]).toEqual([
        url,
        500,
        expect.objectContaining({ code: 'ledger-damaged', position: DAMAGED }),
      ]);
    }
    expect((await app.inject('/v1/events?limit=2')).statusCode).toBe(200);
    expect((await app.inject(`/v1/events?after=${String(DAMAGED)}`)).statusCode).toBe(200);
  });

  it('when it is asked for by its id, then a problem says so, instead of an answer that may be kept for ever', async () => {
    const [, , , event] = await read();
    const url = `/v1/events/${event?.eventId ?? ''}`;
    expect((await app.inject(url)).statusCode).toBe(200);
    await changed(`data = '{}'`);
    expect((await app.inject(`${url}?law=1`)).json()).toMatchObject({ code: 'ledger-damaged', position: DAMAGED });
  });

  it('when a stream of events reaches it, then the stream ends with the problem', async () => {
    await changed(`bytes = replace(bytes, 'Dorland', 'Durland')`);
    await app.app.listen(0, '127.0.0.1');
    const answer = await fetch(`${await app.app.getUrl()}/v1/events/stream?after=3`);
    const text = await answer.text();
    expect(text).toContain('event: problem\n');
    expect(text).toContain('"code":"ledger-damaged"');
    expect(text).not.toContain('Durland');
  });

  it('when nothing was changed, then an event written with every member reads as sound', async () => {
    const written = {
      ...participant('FFF', 'Łódź “—” \u{1f4dc}'),
      source: { document: 'A/1', url: null },
      ref: 'row/1',
    };
    await recorded('/v1/participants', written);
    expect((await read()).at(-1)).toMatchObject({ ref: 'row/1', position: 7 });
  });
});
