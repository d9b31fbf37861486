import type { PlainDate } from '../../calendar/plain-date.js';
import type { WrittenAmount } from '../../money/amount.js';
import type { TitlesOfKind } from '../pledge/kinds/pledge-kind.js';
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

/** All that is particular to a kind of act on a receipt. */
interface ReceiptKind {
  readonly needs: readonly ReceiptActMember[];
  readonly takes: readonly ReceiptActMember[];
  /** Whether money of it goes back: an amount left open is all that no pledge took. */
  readonly givesBack: boolean;
  readonly iati: TitlesOfKind;
}

/** A member of an act on a receipt that only some kinds have. */
export type ReceiptActMember = 'donor' | 'amount';

/** One row for each kind of act on a receipt. */
export const RECEIPT_KINDS = {
  identification: {
    needs: ['donor'],
    takes: [],
    givesBack: false,
    iati: { pledged: null, committed: null, received: null },
  },
  reversal: {
    needs: [],
    takes: ['amount'],
    givesBack: true,
    iati: { pledged: null, committed: null, received: 'Receipt reversed: it bounced or was recalled' },
  },
  refund: {
    needs: [],
    takes: ['amount'],
    givesBack: true,
    iati: { pledged: null, committed: null, received: 'Refunded to the donor' },
  },
} as const satisfies Readonly<Record<string, ReceiptKind>>;

/** The kinds, in the order of the table. */
export const RECEIPT_ACTION_KINDS = Object.keys(RECEIPT_KINDS) as readonly (keyof typeof RECEIPT_KINDS)[];

/**
 * What happens to a receipt itself: its donor is found out, or what is left of it is recalled by the bank or sent back.
 */
export interface ReceiptAction {
  readonly receipt: string;
  readonly kind: keyof typeof RECEIPT_KINDS;
  readonly date: PlainDate;
  readonly donor?: string;
  /** Of what is not allocated. */
  readonly amount?: WrittenAmount;
  readonly note: string | null;
  readonly ref: string | null;
}
