import type { Clocks, Ledger, LedgerHealth } from '../../ledger/ledger.js';
import type { Readiness } from './readiness.js';

/** What two clocks may differ by before anybody is told. */
const NOTICEABLE_MS = 2_000;

/** Has readiness ask whether the ledger answers and stores what is written, and warn of clocks that differ. */
export function watchLedger(readiness: Readiness, ledger: Ledger & LedgerHealth): void {
  readiness.check('ledger', () => ledger.head());
  readiness.check('writes', () => ledger.writable());
  readiness.notice('clocks', async () => warningOf(await ledger.clocks()));
}

/** What is wrong with the clocks, in a sentence; null where nothing is. */
export function warningOf({ service, database, recordedAt }: Clocks): string | null {
  const apart = Date.parse(service) - Date.parse(database);
  if (Math.abs(apart) > NOTICEABLE_MS) {
    const side = apart > 0 ? 'ahead of' : 'behind';
    return `The service's clock is ${seconds(apart)} ${side} the database's: set the wrong one right. More than a minute ahead, nothing is recorded.`;
  }
  const ahead = recordedAt === null ? 0 : Date.parse(recordedAt) - Date.parse(database);
  if (ahead <= NOTICEABLE_MS) return null;
  return `The last event is stamped ${seconds(ahead)} ahead of the database's clock, by a clock that was wrong. Until then what is recorded bears that time: docs/operations.md says what to do.`;
}

function seconds(milliseconds: number): string {
  return `${Math.abs(milliseconds / 1000).toFixed(1)} s`;
}
