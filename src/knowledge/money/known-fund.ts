import type { KnownFund } from '../../domain/fund/fund/known-fund.js';
import type { Ledger } from '../../ledger/ledger.js';
import { fundIn } from './funds.js';
import { knownAt } from '../moments/known-at.js';

/**
 * The fund of this id as known at a position. Throws Problem `unknown-fund` (404), which tells where it was registered
 * later.
 */
export function knownFund(ledger: Ledger, id: string, at: number): Promise<KnownFund> {
  const never = `No fund has the id "${id}". Ids are lower-case; GET /v1/funds lists them.`;
  return knownAt(ledger, at, (view) => fundIn(view, id), { what: 'fund', id, did: 'registered', never });
}
