import { afterAll } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { EmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.js';

/** A PostgreSQL server that tests make databases on. `url` is that of an owner who may create databases. */
export interface TestServer {
  readonly url: string;
  stop(): Promise<void>;
}

let shared: Promise<EmbeddedPostgres> | null = null;
let made = 0;

afterAll(async () => {
  if (shared !== null) await (await shared).stop();
  shared = null;
});

/** The embedded server that all specs of all workers share; the last to end stops it. */
export async function embeddedServer(): Promise<TestServer> {
  const dataFolder = join(tmpdir(), `foedera-tests-${userInfo().uid}`);
  shared ??= EmbeddedPostgres.start({
    dataFolder,
    settings: { fsync: 'off', synchronous_commit: 'off', max_connections: '300' },
  });
  const { url } = await shared;
  await sweep(url);
  return { url, stop: async () => undefined };
}

/**
 * A server that is not ours: that of `FOEDERA_TEST_DATABASE_URL`, or one started from an installed PostgreSQL, whose
 * owner is no superuser. Null where there is neither.
 */
export async function servedServer(): Promise<TestServer | null> {
  const given = process.env['FOEDERA_TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') return { url: given, stop: async () => undefined };
  const binaries = installed();
  if (binaries === null) return null;
  const dataFolder = mkdtempSync(join(tmpdir(), 'foedera-served-'));
  const server = await EmbeddedPostgres.start({ dataFolder, binaries, settings: { fsync: 'off' } });
  await statement(server.url, `CREATE ROLE keeper LOGIN CREATEDB CREATEROLE PASSWORD 'kept'`);
  const url = new URL(server.url);
  url.username = 'keeper';
  url.password = 'kept';
  return {
    url: url.href,
    stop: async () => {
      await server.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** A fresh, empty database on a server. */
export async function freshDatabase(server: string): Promise<{ readonly url: string; drop(): Promise<void> }> {
  made += 1;
  const name = `t_${process.pid}_${made}_${Date.now().toString(36)}`;
  await statement(server, `CREATE DATABASE ${name} TEMPLATE template0`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => statement(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`).catch(unlessGone),
  };
}

/**
 * Hooks of a file run in the order in which they are defined, so the shared server may have been stopped before a
 * database on it is dropped. What is left there the next start sweeps.
 */
function unlessGone(error: unknown): void {
  // An error of Node's own is none of the test's realm.
  const { code } = error as { readonly code?: unknown };
  if (code !== 'ENOENT' && code !== 'ECONNREFUSED') throw error;
}

/** Runs one statement on a connection of its own. */
export async function statement(url: string, text: string): Promise<void> {
  await rowsFound(url, text);
}

/** What one statement finds, on a connection of its own: as the owner of the database sees it, past the product. */
export async function rowsFound<R extends object>(url: string, text: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<R>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Drops what test runs that were killed have left. */
async function sweep(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(
    `SELECT datname FROM pg_database WHERE datname LIKE 't\\_%'`,
  );
  for (const { datname } of rows) {
    const pid = Number(datname.split('_')[1]);
    if (!existsSync(`/proc/${pid}`) && process.platform === 'linux')
      await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  }
  await client.end();
}

function installed(): string | null {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return null;
  const versions = readdirSync(root).filter(
    (version) => Number(version) >= 14 && existsSync(join(root, version, 'bin', 'initdb')),
  );
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? null : join(root, newest);
}
