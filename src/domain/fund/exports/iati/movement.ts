import type { PlainDate } from '../../../calendar/plain-date.js';
import type { Amount } from '../../../money/amount.js';
import type { TitlesOfKind } from '../../pledge/kinds/pledge-kind.js';
import type { Bucket, Instrument, Span, Valuation } from '../../pledge/pledge.js';

/**
 * IATI's codelist TransactionType, as far as a fund that receives uses it: incoming pledge, incoming commitment,
 * incoming funds.
 */
export const PLEDGED = '13';
export const COMMITTED = '11';
export const RECEIVED = '1';
export type TransactionType = typeof PLEDGED | typeof COMMITTED | typeof RECEIVED;

/** One change of one of the three parallel sums: what becomes a transaction. */
export interface Movement {
  readonly type: TransactionType;
  readonly event: MovementEvent;
  readonly date: PlainDate;
  /** The day of the rate at which the ledger values it. */
  readonly valueDate: PlainDate;
  /** In the currency in which it was promised or came in. */
  readonly amount: Amount;
  /** What counts against the pledge, where that is another amount: paid in another currency, or less bank charges. */
  readonly applied: Amount | null;
  /** Value in the ledger, in cents; null: no rate was known. */
  readonly usd: bigint | null;
  readonly valuation: Valuation | null;
  readonly bucket: Bucket;
  /** Grand Bargain modality, A to L, where the parts of this use name one. */
  readonly modality: string | null;
  readonly instrument: Instrument;
  /** Code of the donor; null: not named, or not yet known. */
  readonly donor: string | null;
}

/** The event that a movement comes from. */
export interface MovementEvent {
  readonly id: string;
  readonly position: number;
  readonly recordedAt: string;
  /** A kind of act on a pledge or a receipt, `pledge` or `receipt`. */
  readonly kind: string;
  readonly titles: TitlesOfKind;
  /** Where only a period is known. */
  readonly period: Span | null;
  readonly note: string | null;
}
