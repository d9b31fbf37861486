import type { DataSource } from 'typeorm';
import { LAW } from '../domain/law.js';
import { OtherLaw } from '../ledger/ledger.js';

/** What `under_law` of the migrations raises, with the law of the postings as its message. */
const OTHER_LAW = 'FL001';
/**
 * A swap of the postings takes their tables in another order than a sum does; the one that gives way is asked again.
 */
const DEADLOCK = '40P01';
const ATTEMPTS = 3;

/**
 * Runs a statement that reads the postings, in whose own snapshot they must follow the law that this process speaks.
 * @throws OtherLaw where they follow another one.
 */
export async function underLaw<Rows>(
  database: DataSource,
  statement: string,
  parameters: readonly unknown[],
  attempts = ATTEMPTS,
): Promise<Rows> {
  try {
    const lawful = `SELECT * FROM (${statement}) AS lawful WHERE under_law(${String(LAW)})`;
    return await database.query<Rows>(lawful, [...parameters]);
  } catch (error) {
    const { code, message } = error as { readonly code?: unknown; readonly message?: string };
    if (code === DEADLOCK && attempts > 1) return underLaw(database, statement, parameters, attempts - 1);
    if (code !== OTHER_LAW) throw error;
    throw new OtherLaw(LAW, Number(message));
  }
}
