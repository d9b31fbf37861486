import type { DataSource } from 'typeorm';
import { openLedgerDatabase } from '../../src/ledger/open.js';
import { PostgresLedger } from '../../src/ledger/postgres-ledger.js';
import { embeddedServer, freshDatabase } from './postgres-server.js';

/** A ledger in a fresh, migrated database of its own. `url` connects another process or application to it. */
export interface TestLedger {
  readonly ledger: PostgresLedger;
  readonly owner: DataSource;
  readonly service: DataSource;
  readonly url: string;
  stop(): Promise<void>;
}

/** A fresh, migrated ledger; call `stop` after use. */
export async function startTestLedger(): Promise<TestLedger> {
  const database = await startTestDatabase();
  const opened = await openTestLedger(database.url);
  return {
    ...opened,
    stop: async () => {
      await opened.stop();
      await database.drop();
    },
  };
}

/**
 * A ledger on a database that is there; another one beside it is like another process. `clock`: that of its machine.
 */
export async function openTestLedger(url: string, clock?: () => string): Promise<TestLedger> {
  const database = await openLedgerDatabase({ databaseUrl: url, dataFolder: '' });
  const ledger = await PostgresLedger.open(database.service, clock);
  return { ledger, owner: database.owner, service: database.service, url, stop: () => database.close() };
}

/** A fresh, empty database; for tests that start the whole application with `databaseUrl`. */
export async function startTestDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  return freshDatabase((await embeddedServer()).url);
}
