import type { PlainDate } from '../../calendar/plain-date.js';
import type { WrittenAmount } from '../../money/amount.js';
import type { Valuation } from '../pledge/pledge.js';

/** One bank credit that is not, or not wholly, the payment of one pledge; allocations take from it. */
export interface Receipt {
  readonly id: string;
  readonly fund: string;
  /** Null: not yet identified. */
  readonly donor: string | null;
  readonly amount: WrittenAmount;
  readonly valuation: Valuation | null;
  /** Value date. */
  readonly date: PlainDate;
  readonly note: string | null;
  readonly ref: string | null;
}

export const RECEIPT_ACTION_KINDS = ['identification', 'reversal', 'refund'] as const;

/** What happens to a receipt itself: its donor is found out, or what is left of it is recalled by the bank or sent back. */
export interface ReceiptAction {
  readonly receipt: string;
  readonly kind: (typeof RECEIPT_ACTION_KINDS)[number];
  readonly date: PlainDate;
  readonly donor?: string;
  /** reversal, refund: of what is not allocated. */
  readonly amount?: WrittenAmount;
  readonly note: string | null;
  readonly ref: string | null;
}
