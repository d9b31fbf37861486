import type { DataSource } from 'typeorm';
import type { PostgresLedger } from '../../src/ledger/postgres-ledger.js';

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
  throw new Error('Not built yet.');
}

/** A fresh, empty database; for tests that start the whole application with `databaseUrl`. */
export async function startTestDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  throw new Error('Not built yet.');
}
