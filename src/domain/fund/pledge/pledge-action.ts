import type { PlainDate } from '../../calendar/plain-date.js';
import type { WrittenAmount } from '../../money/amount.js';
import type { ConfirmableOfAct } from '../../refusal.js';
import type { PledgeActionKind } from './kinds/kinds.js';
import type { Bucket, Earmark, Span, Valuation } from './pledge.js';

/** One part of a payment schedule. */
export interface Instalment {
  readonly due: PlainDate;
  readonly amount: WrittenAmount;
}

/**
 * One act on a pledge. Which kind says which member is in `kinds/`; what a kind does not take is absent. Amounts are in
 * the currency that the pledge has on that day.
 */
export interface PledgeAction {
  readonly pledge: string;
  readonly kind: PledgeActionKind;
  /** The day it happened (a payment: its value date); where only a period is known, the last day of it. */
  readonly date: PlainDate;
  readonly period?: Span;
  /** Above zero, but for the kinds that may give back. */
  readonly amount?: WrittenAmount;
  /** How the amount is used, adding up to it; absent: in proportion to what stands. */
  readonly earmarking?: readonly Earmark[];
  /** Of a promise at its day, of money what was received or paid out; of a revaluation the new one. */
  readonly valuation?: Valuation | null;
  /** What was credited or paid out, where that is not the amount: in another currency, or less by charges. */
  readonly received?: WrittenAmount;
  /** What the donor sent, where bank charges took a part of it. */
  readonly sent?: WrittenAmount;
  /** The receipt it is taken from. */
  readonly receipt?: string;
  /** The event concerned. */
  readonly target?: string;
  /** They take the place of those of the schedule before it. */
  readonly instalments?: readonly Instalment[];
  /** The use it had, and has from now on. */
  readonly from?: Bucket;
  readonly to?: Bucket;
  readonly purpose?: string;
  /** The currency that takes the place of the pledge's, at the official factor. */
  readonly currency?: string;
  /** Whether the donor owes the amount again. */
  readonly reopens?: boolean;
  /** Whether it counts against the pledge, as the fund's policy was when it was recorded. */
  readonly counts?: boolean;
  /** The fund, and the pledge to it that continues this one. */
  readonly toFund?: string;
  readonly toPledge?: string;
  /** What must happen first. */
  readonly condition?: string;
  /** What the recorder confirms although the pledge's own accounts do not hold it; needs a note. */
  readonly despite?: readonly ConfirmableOfAct[];
  readonly note: string | null;
  readonly ref: string | null;
}
