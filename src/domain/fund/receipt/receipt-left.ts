import type { PlainDate } from '../../calendar/plain-date.js';
import { isFault, readAmount, usd, written, type Amount, type WrittenAmount } from '../../money/amount.js';
import { divided, type Rounding } from '../../number/rounding.js';
import type { Valuation } from '../pledge/pledge.js';
import type { ReceiptReading } from './read-receipt.js';

/**
 * What is not allocated of a receipt, in minor units of its currency. And the receipt as recorded: its amount, its
 * value date, what it was worth.
 */
export interface ReceiptLeft extends Amount {
  readonly of: { readonly amount: WrittenAmount; readonly date: PlainDate; readonly valuation: Valuation | null };
}

/** What is left of a receipt, once pledges took `allocated` minor units of it. */
export function receiptLeft(
  { left, receipt: { amount, date, valuation } }: ReceiptReading,
  allocated: bigint,
): ReceiptLeft {
  return { ...left, minor: left.minor - allocated, of: { amount, date, valuation } };
}

/**
 * What a part of a receipt is worth: its share of what the receipt was worth when it came, never at a later rate. The
 * share runs from what was taken before to what is taken with it. So all shares add up to the receipt to the cent. Null
 * where the receipt has no value of its own.
 */
export function shareOfReceipt({ of, minor: left }: ReceiptLeft, taken: Amount, rounding: Rounding): Valuation | null {
  const whole = readAmount(of.amount);
  const worth = of.valuation === null ? null : readAmount({ value: of.valuation.usd, currency: 'USD' });
  if (of.valuation === null || worth === null || isFault(worth) || isFault(whole)) return null;
  const upTo = (minor: bigint): bigint => divided(worth.minor * minor, whole.minor, rounding);
  const before = whole.minor - left;
  return { ...of.valuation, usd: written(usd(upTo(before + taken.minor) - upTo(before))).value };
}
