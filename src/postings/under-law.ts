import type { DataSource } from 'typeorm';
import { LAW } from '../domain/law.js';
import { OtherLaw } from '../ledger/ledger.js';

/** What `under_law` of the migrations raises, with the law of the postings as its message. */
const OTHER_LAW = 'FL001';

/**
 * Runs a statement that reads the postings, in whose own snapshot they must follow the law that this process speaks.
 * @throws OtherLaw where they follow another one.
 */
export async function underLaw<Rows>(
  database: DataSource,
  statement: string,
  parameters: readonly unknown[],
): Promise<Rows> {
  try {
    const lawful = `SELECT * FROM (${statement}) AS lawful WHERE under_law(${String(LAW)})`;
    return await database.query<Rows>(lawful, [...parameters]);
  } catch (error) {
    const { code, message } = error as { readonly code?: unknown; readonly message?: string };
    if (code !== OTHER_LAW) throw error;
    throw new OtherLaw(LAW, Number(message));
  }
}
