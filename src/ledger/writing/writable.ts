import { randomBytes } from 'node:crypto';
import { storeFailure } from '../../platform/database/store-failure.js';
import type { Store } from '../store/store.js';

/** More than what a table has left in its last page, and nothing that compresses. */
const TRIAL_BYTES = 16_384;

/**
 * Whether writes can be stored: not from an append that the database would not store until one, or a trial, is stored.
 */
export class Writable {
  private hindered = false;

  /** An append failed. */
  failed(error: unknown): void {
    if (storeFailure(error) === 'hindered') this.hindered = true;
  }

  /** An append was stored. */
  stored(): void {
    this.hindered = false;
  }

  /** Throws what the database says where it stores nothing. */
  async check(store: Store): Promise<void> {
    const [session] = await store.query<{ readonly refuses: string }>({
      text: `SELECT current_setting('transaction_read_only') AS refuses`,
    });
    if (session?.refuses === 'on') throw new Error('The database is read-only.');
    if (!this.hindered) return;
    await this.attempt(store);
    this.hindered = false;
  }

  /** Stores an event as an append would, and takes it back. */
  private async attempt(store: Store): Promise<void> {
    const done = new Error('taken back');
    await store
      .transaction('BEGIN', async (session) => {
        await session.query({ text: `SET LOCAL lock_timeout = '1s'` });
        await session.query({ text: 'SELECT position FROM ledger_head FOR UPDATE' });
        await session.query({ text: TRIAL, values: [randomBytes(TRIAL_BYTES).toString('base64')] });
        throw done;
      })
      .catch((error: unknown) => {
        if (error !== done) throw error;
      });
  }
}

const TRIAL = `
  INSERT INTO events (position, event_id, stream, version, type, schema, recorded_at, actor, correlation, data, bytes, hash)
  SELECT position + 1, gen_random_uuid(), 'trial', 1, 'trial', 1, now(), 'trial', 'trial', '{}', $1, '' FROM ledger_head`;
