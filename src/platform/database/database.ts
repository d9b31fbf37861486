import type { DataSource } from 'typeorm';
import { type Migration, openDataSource } from './data-source.js';
import { EmbeddedPostgres } from './embedded/embedded-postgres.js';

/** Where the ledger is kept. Without `databaseUrl`: the embedded PostgreSQL in `dataFolder`. */
export interface DatabaseSettings {
  readonly databaseUrl?: string | undefined;
  readonly dataFolder: string;
}

/**
 * What the database has to look like: its migrations, and the role of the service once they have run (null: the owner's
 * own).
 */
export interface DatabaseSchema {
  readonly migrations: readonly Migration[];
  serviceRole(owner: DataSource): Promise<string | null>;
}

const MIGRATION_LOCK = 7_228_201;

/**
 * One database and the two roles that use it: the owner for migrations and rebuilds, the service for everything else.
 */
export class Database {
  private constructor(
    readonly url: string,
    readonly owner: DataSource,
    readonly service: DataSource,
    private readonly embedded: EmbeddedPostgres | null,
  ) {}

  /** Starts the embedded server where there is no `databaseUrl`, migrates, and opens both roles' connections. */
  static async open({ databaseUrl, dataFolder }: DatabaseSettings, schema: DatabaseSchema): Promise<Database> {
    const embedded =
      databaseUrl === undefined || databaseUrl === '' ? await EmbeddedPostgres.start({ dataFolder }) : null;
    const url = embedded?.url ?? databaseUrl ?? '';
    const opened: DataSource[] = [];
    try {
      const owner = await openOwner(url, schema.migrations);
      opened.push(owner);
      const role = await prepared(owner, schema);
      const service = await openService(url, role);
      return new Database(url, owner, service, embedded);
    } catch (error) {
      for (const source of opened) await source.destroy();
      await embedded?.stop();
      throw error;
    }
  }

  /** Closes all connections and gives the embedded server up. */
  async close(): Promise<void> {
    for (const source of [this.service, this.owner]) if (source.isInitialized) await source.destroy();
    await this.embedded?.stop();
  }
}

function openOwner(url: string, migrations: readonly Migration[]): Promise<DataSource> {
  const unhurried = { statementTimeout: 0, lockTimeout: 60_000, idleInTransactionTimeout: 600_000 };
  return openDataSource({ url, name: 'foedera owner', poolSize: 4, migrations, ...unhurried });
}

function openService(url: string, role: string | null): Promise<DataSource> {
  const prompt = { statementTimeout: 60_000, lockTimeout: 10_000, idleInTransactionTimeout: 15_000 };
  return openDataSource({ url, name: 'foedera', poolSize: 10, role, ...prompt });
}

/** Migrates under a lock, so that two processes starting together do it one after the other. */
async function prepared(owner: DataSource, schema: DatabaseSchema): Promise<string | null> {
  const guard = owner.createQueryRunner();
  try {
    await suitable(owner);
    await guard.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await owner.runMigrations({ transaction: 'each' });
    return await schema.serviceRole(owner);
  } finally {
    await guard.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await guard.release();
  }
}

async function suitable(owner: DataSource): Promise<void> {
  const [server] = await owner.query<{ version: string; encoding: string }[]>(
    `SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding`,
  );
  if (Number(server?.version) < 140_000) throw new Error('Foedera needs PostgreSQL 14 or later.');
  if (server?.encoding !== 'UTF8')
    throw new Error(`Foedera needs a database in UTF8; this one is in ${server?.encoding ?? 'another encoding'}.`);
}
