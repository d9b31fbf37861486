import type { PlainDate } from '../../calendar/plain-date.js';
import type { Register } from '../../participants/participant.js';
import type { PledgeReading } from '../pledge/account/read-pledge.js';
import type { KnownFund } from '../fund/known-fund.js';
import type { ReceiptReading } from '../receipt/read-receipt.js';

/**
 * What an export of a fund is made of: the fund as known at a position, and the day asked about. Nothing comes from a
 * clock.
 */
export interface FundExport {
  readonly known: KnownFund;
  readonly pledges: readonly PledgeReading[];
  readonly receipts: readonly ReceiptReading[];
  readonly register: Register;
  readonly asOf: PlainDate;
  readonly at: number;
  /** When the position was recorded. */
  readonly recordedAt: string;
}
