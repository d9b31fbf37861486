import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PostgresLedger } from '../../src/ledger/postgres-ledger.js';
import { StoreUnreachable } from '../../src/ledger/ledger.js';
import { EmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.js';
import { processAlive } from '../../src/platform/database/embedded/process-alive.js';
import { openTestLedger } from '../support/postgres.js';
import { rowsFound } from '../support/postgres-server.js';
import { type Child, compiledLauncher, dataFolder, holdInChild } from './embedded-child.js';
import { all, noting, recorded } from './notes.js';

const launcher = compiledLauncher();
afterAll(() => launcher.remove());

describe('the embedded database', () => {
  let data: ReturnType<typeof dataFolder>;
  const held: EmbeddedPostgres[] = [];
  const children: Child[] = [];

  beforeEach(() => {
    data = dataFolder();
  });
  afterEach(async () => {
    for (const { process: child } of children.splice(0)) child.kill('SIGKILL');
    for (const one of held.splice(0)) await one.stop();
    // Adopts whatever a killed process has left running, and stops it.
    if (existsSync(join(data.folder, 'postgres', 'cluster')))
      await (await EmbeddedPostgres.start({ dataFolder: data.folder })).stop();
    data.remove();
  });

  const start = async () => {
    const one = await EmbeddedPostgres.start({ dataFolder: data.folder });
    held.push(one);
    return one;
  };
  const hold = async () => {
    const child = await holdInChild(launcher.folder, data.folder);
    children.push(child);
    return child;
  };
  const ask = async (url: string, text: string): Promise<unknown> =>
    Object.values((await rowsFound(url, text))[0] ?? {})[0];
  const until = async (condition: () => boolean) => {
    while (!condition()) await sleep(5);
  };

  it('is durable, listens on no network, keeps its password to itself, and keeps its data over a restart', async () => {
    const one = await start();
    for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
      expect(await ask(one.url, `SHOW ${setting}`)).toBe('on');
    expect(await ask(one.url, 'SHOW listen_addresses')).toBe('');
    expect(statSync(join(data.folder, 'postgres', 'password')).mode & 0o777).toBe(0o600);
    const wrong = new URL(one.url);
    wrong.password = 'guess';
    await expect(ask(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    await ask(one.url, 'CREATE TABLE kept AS SELECT 42 AS n');
    const { pid } = one;
    await one.stop();
    expect(processAlive(pid!)).toBe(false);
    expect(await ask((await start()).url, 'SELECT n FROM kept')).toBe(42);
  });

  it('removes what an initdb that was killed has left, and takes no half-made folder for a database', async () => {
    const half = join(data.folder, 'postgres.tmp-999999999-abcd');
    mkdirSync(join(half, 'cluster'), { recursive: true });
    writeFileSync(join(half, 'cluster', 'PG_VERSION'), '18\n');
    expect(await ask((await start()).url, 'SELECT 1')).toBe(1);
    expect(readdirSync(data.folder)).toEqual(['postgres']);
  });

  it('refuses a folder that holds something else, and one of another version, in clear words', async () => {
    mkdirSync(join(data.folder, 'postgres'));
    await expect(start()).rejects.toThrow('is there but holds no database');
    mkdirSync(join(data.folder, 'postgres', 'cluster'));
    writeFileSync(join(data.folder, 'postgres', 'cluster', 'PG_VERSION'), '13\n');
    await expect(start()).rejects.toThrow('was made by PostgreSQL 13');
    data.remove();
  });

  it('is made once when several processes start on an empty folder at the same time, and stopped by the last of them', async () => {
    const [one, two, three] = await Promise.all([hold(), hold(), hold()]);
    expect(new Set([one.url, two.url, three.url])).toHaveProperty('size', 1);
    const pid = Number(readFileSync(join(data.folder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
    for (const leaving of [one, three]) {
      leaving.process.send('stop');
      expect(await leaving.ended).toBe(0);
      expect(await ask(two.url, 'SELECT 1')).toBe(1);
    }
    two.process.send('stop');
    await two.ended;
    expect(processAlive(pid)).toBe(false);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('is stopped with its process by %s', async (signal) => {
    const child = await hold();
    child.process.kill(signal);
    expect(await child.ended).toBe(signal);
    expect(existsSync(join(data.folder, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false);
  });

  it('is stopped, too, when its process just exits', async () => {
    const child = await hold();
    child.process.send('exit');
    expect(await child.ended).toBe(3);
    await until(() => !existsSync(join(data.folder, 'postgres', 'cluster', 'postmaster.pid')));
  });

  it('outlives kill -9 of the process that started it, is taken over by the next, and stopped with that', async () => {
    const child = await hold();
    await ask(child.url, 'CREATE TABLE kept AS SELECT 42 AS n');
    child.process.kill('SIGKILL');
    await child.ended;
    const one = await start();
    expect(await ask(one.url, 'SELECT n FROM kept')).toBe(42);
    const { pid } = one;
    await one.stop();
    expect(processAlive(pid!)).toBe(false);
  });

  it('is started again at the same address when the server is killed in the middle of writing: everything acknowledged is there', async () => {
    const one = await start();
    const test = await openTestLedger(one.url);
    const acknowledged: number[] = [];
    let killed = false;
    const writer = async (name: number) => {
      for (let n = 0; n < 40; n += 1) {
        try {
          acknowledged.push(recorded(await test.ledger.write(noting(`treaty/${name % 3}`, [name * 100 + n]))));
        } catch (error) {
          // Where it was not sent at all, the caller is told at once and asks again.
          expect(error).toBeInstanceOf(StoreUnreachable);
          n -= 1;
          await sleep(20);
        }
        if (acknowledged.length >= 150 && !killed) {
          killed = true;
          process.kill(one.pid!, 'SIGKILL');
        }
      }
    };
    await Promise.all([...Array(8).keys()].map(writer));

    const events = await all(test.ledger);
    expect(killed).toBe(true);
    expect(events.map(({ position }) => position)).toEqual([...Array(320).keys()].map((n) => n + 1));
    expect(acknowledged.sort((a, b) => a - b)).toEqual(events.map(({ position }) => position));
    expect(new Set(events.map((event) => event.data['n']))).toHaveProperty('size', 320);
    expect(await (await PostgresLedger.open(test.service)).head()).toMatchObject({ position: 320 });
    await test.stop();
  });
});
