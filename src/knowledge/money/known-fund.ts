import type { KnownFund } from '../../domain/fund/fund/known-fund.js';
import type { Ledger } from '../../ledger/ledger.js';
import { Problem } from '../../platform/http/problem.js';
import { fundIn } from './funds.js';
import { viewAt } from '../moments/view.js';

/**
 * The fund of this id as known at a position. Throws Problem `unknown-fund` (404), which tells where it was registered
 * later.
 */
export async function knownFund(ledger: Ledger, id: string, at: number): Promise<KnownFund> {
  const known = await fundIn(viewAt(ledger, at), id);
  if (known !== null) return known;
  const now = await fundIn(viewAt(ledger, (await ledger.head()).position), id);
  const detail =
    now === null
      ? `No fund has the id "${id}". Ids are lower-case; GET /v1/funds lists them.`
      : `The fund ${id} was not registered at position ${String(at)}; it was registered later.`;
  throw new Problem(404, 'unknown-fund', 'Unknown fund', detail, { fund: id });
}
