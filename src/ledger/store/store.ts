import type { Pool, PoolClient } from 'pg';
import { isConnectionLoss } from '../../platform/database/connection-loss.js';
import { StoreUnreachable } from '../ledger.js';

/** A statement; with a name it is prepared once for each connection. */
export interface SqlStatement {
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

/** One connection, for as long as it is lent. */
export interface Session {
  query<R extends object>(statement: SqlStatement): Promise<readonly R[]>;
}

/** The connection went away during a statement: whether that happened is not known. */
export class OutcomeUnknown extends StoreUnreachable {}

/** The service's connections to the database. A lost connection is replaced at the next use. */
export class Store {
  constructor(private readonly pool: Pool) {}

  /** Runs one reading statement. @throws StoreUnreachable */
  async query<R extends object>(statement: SqlStatement): Promise<readonly R[]> {
    return this.session((session) => session.query<R>(statement));
  }

  /**
   * Lends one connection.
   * @throws StoreUnreachable where there is none to be had, and nothing was sent; OutcomeUnknown where it was lost in
   * use.
   */
  async session<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const client = await this.pool.connect().catch((error: unknown) => {
      if (!isConnectionLoss(error)) throw error;
      throw new StoreUnreachable(`The database cannot be reached: ${wordsOf(error)}.`, { cause: error });
    });
    const watcher = () => undefined;
    client.on('error', watcher);
    let broken: Error | undefined;
    try {
      return await work({ query: (statement) => run(client, statement) });
    } catch (error) {
      if (error instanceof OutcomeUnknown) broken = error;
      throw error;
    } finally {
      client.off('error', watcher);
      client.release(broken);
    }
  }

  /** Runs `work` in one transaction, rolled back where it throws. */
  async transaction<T>(begin: string, work: (session: Session) => Promise<T>): Promise<T> {
    return this.session(async (session) => {
      await session.query({ text: begin });
      try {
        const result = await work(session);
        await session.query({ text: 'COMMIT' });
        return result;
      } catch (error) {
        if (!(error instanceof OutcomeUnknown)) await session.query({ text: 'ROLLBACK' });
        throw error;
      }
    });
  }
}

async function run<R extends object>(
  client: PoolClient,
  { name, text, values = [] }: SqlStatement,
): Promise<readonly R[]> {
  try {
    const result = await client.query<R>({ ...(name === undefined ? {} : { name }), text, values: [...values] });
    return result.rows;
  } catch (error) {
    if (!isConnectionLoss(error)) throw error;
    throw new OutcomeUnknown(`The database stopped answering: ${wordsOf(error)}.`, { cause: error });
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : 'no answer';
}
