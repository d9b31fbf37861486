import { isConnectionLoss } from '../platform/database/connection-loss.js';
import { Database, type DatabaseSettings } from '../platform/database/database.js';
import { StoreUnreachable } from './ledger.js';
import { MIGRATIONS } from './migrations/all.js';
import { serviceRole } from './service-role.js';

/**
 * Opens the database, brings its schema up to date and gives the service role its rights.
 * @throws StoreUnreachable where the server of `databaseUrl` does not answer.
 */
export async function openLedgerDatabase(settings: DatabaseSettings): Promise<Database> {
  try {
    return await Database.open(settings, { migrations: MIGRATIONS, serviceRole });
  } catch (error) {
    if (!isConnectionLoss(error)) throw error;
    throw new StoreUnreachable(`The database cannot be reached: ${(error as Error).message || 'no answer'}.`, {
      cause: error,
    });
  }
}
