import type { PlainDate } from '../../calendar/plain-date.js';
import type { WrittenAmount } from '../../money/amount.js';
import type { ConfirmableOfAct } from '../../refusal.js';
import type { Bucket, Earmark, Span, Valuation } from './pledge.js';

/** Everything that can happen to a pledge (CONTRACT §6, and the further events of the field). */
export const PLEDGE_ACTION_KINDS = [
  'amount-stated',
  'increase',
  'reduction',
  'withdrawal',
  'condition-attached',
  'condition-met',
  'condition-lapsed',
  'commitment',
  'commitment-amendment',
  'commitment-termination',
  'schedule',
  'payment',
  'payment-reversal',
  'allocation',
  'allocation-reversal',
  'note-deposit',
  'note-encashment',
  'note-return',
  'in-kind',
  'in-kind-reversal',
  'early-payment-credit',
  'refund',
  'write-off',
  'write-off-recovery',
  'redesignation',
  'redenomination',
  'transfer',
  'dispute',
  'dispute-resolution',
  'revaluation',
] as const;
export type PledgeActionKind = (typeof PLEDGE_ACTION_KINDS)[number];

/** One part of a payment schedule. */
export interface Instalment {
  readonly due: PlainDate;
  readonly amount: WrittenAmount;
}

/** One act on a pledge. What a kind does not take is absent. Amounts are in the currency the pledge has on that day, and above zero. */
export interface PledgeAction {
  readonly pledge: string;
  readonly kind: PledgeActionKind;
  /** The day it happened (a payment: its value date); where only a period is known, the last day of it. */
  readonly date: PlainDate;
  readonly period?: Span;
  /** A commitment-amendment may be below zero; schedule, redenomination and revaluation have none. */
  readonly amount?: WrittenAmount;
  /** How the amount is used, adding up to it; absent: in proportion to what stands. */
  readonly earmarking?: readonly Earmark[];
  /** amount-stated, increase: at pledge. payment, allocation, note-encashment, in-kind: what was received. refund: what was paid out. revaluation: the new one. */
  readonly valuation?: Valuation | null;
  /** payment, allocation: what was credited, where that is in another currency than the pledge. */
  readonly received?: WrittenAmount;
  /** payment: what the donor sent, where bank charges took a part of it. */
  readonly sent?: WrittenAmount;
  /** allocation: the receipt it is taken from. */
  readonly receipt?: string;
  /** payment-reversal, allocation-reversal, revaluation: the event concerned. */
  readonly target?: string;
  /** schedule: takes the place of the schedule before it. */
  readonly instalments?: readonly Instalment[];
  /** redesignation. */
  readonly from?: Bucket;
  readonly to?: Bucket;
  readonly purpose?: string;
  /** redenomination: the currency that takes the place of the pledge's, at the official factor. */
  readonly currency?: string;
  /** refund: whether the donor owes the amount again. */
  readonly reopens?: boolean;
  /** in-kind, note-deposit, and what takes them back: whether it counts against the pledge, as the fund's policy was when it was recorded. */
  readonly counts?: boolean;
  /** transfer: the fund, and the pledge to it that continues this one. */
  readonly toFund?: string;
  readonly toPledge?: string;
  /** condition-attached: what must happen first. */
  readonly condition?: string;
  /** What the recorder confirms although the pledge's own accounts do not hold it; needs a note. */
  readonly despite?: readonly ConfirmableOfAct[];
  readonly note: string | null;
  readonly ref: string | null;
}
