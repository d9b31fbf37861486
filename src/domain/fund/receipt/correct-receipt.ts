import { isFault, readAmount, written, type Amount } from '../../money/amount.js';
import { refuse, type Refusal } from '../../refusal.js';
import type { LiveEvent, LiveStream } from '../fund/live-events.js';
import { readReceipt } from './read-receipt.js';
import type { Receipt, ReceiptAction } from './receipt.js';
import type { FundContext } from '../fund/known-fund.js';
import { isRefused } from '../fund/checked-amount.js';
import { settledReceipt, settledReceiptAct } from './decide-receipt.js';

type Refused = { readonly refused: Refusal };

/** What the correction of a receipt is judged by. `allocated`: what pledges took from it. */
export interface CorrectedReceiptGiven extends FundContext {
  readonly money: LiveStream;
  readonly allocated: Amount;
}

/**
 * A receipt that takes the place of another, settled as a new one. Refuses `exceeds-receipt` where more was taken from
 * it than it would come to.
 */
export function replacedReceipt(by: Receipt, given: CorrectedReceiptGiven): Receipt | Refused {
  const settled = settledReceipt(by, given);
  const reading = readReceipt(given.money);
  if (isRefused(settled) || reading === null) return settled;
  const [is, would] = [readAmount(reading.receipt.amount), readAmount(settled.amount)];
  if (isFault(is) || isFault(would)) return settled;
  const gone = is.minor - reading.left.minor + given.allocated.minor;
  if (gone <= 0n || (is.currency === would.currency && gone <= would.minor)) return settled;
  const [taken, limit] = [written({ minor: gone, currency: is.currency }), written(would)];
  const sentence = `${taken.currency} ${taken.value} of the receipt ${by.id} was allocated, recalled or sent back, more than the ${limit.currency} ${limit.value} that would be left of it. Correct that first.`;
  return refuse('exceeds-receipt', { receipt: by.id, amount: taken, limit }, sentence);
}

/** An act on a receipt that takes the place of another: judged as if the other had never been. */
export function replacedReceiptAct(
  live: LiveEvent,
  by: ReceiptAction,
  given: CorrectedReceiptGiven,
): ReceiptAction | Refused {
  const { money } = given;
  const without = readReceipt({ ...money, live: money.live.filter((each) => each !== live) });
  return without === null ? by : settledReceiptAct(by, without, given);
}
