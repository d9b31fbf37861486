import type { NewEvent } from '../../event.js';
import { plusAmount, written, zero, type Amount } from '../../money/amount.js';
import { refuse, type Decision, type Refusal } from '../../refusal.js';
import { RECEIPT_KINDS, type Receipt, type ReceiptAction } from './receipt.js';
import { readReceipt, type ReceiptReading } from './read-receipt.js';
import { objectionToDays, unknownFund } from '../fund/objection-to-days.js';
import { objectionToDonor } from '../fund/objection-to-donor.js';
import type { MoneyDecisionBasis, FundContext } from '../fund/known-fund.js';
import { checkedAmount, isRefused } from '../fund/checked-amount.js';
import { moneyRecordedBefore, saysAll } from '../fund/money-recorded-before.js';
import { unknownReceipt } from '../pledge/decide/settled-act.js';
import { settledValuation, type GivenValuation } from '../rate/valuation.js';
import type { Source } from '../../recording/source.js';

/** A receipt as asked for; its valuation still as the recorder gives it. */
export type ReceiptRequest = Omit<Receipt, 'valuation'> & { readonly valuation: GivenValuation | null };

/**
 * Record a bank credit that waits to be allocated. Refuses `unknown-fund`, the faults of its day, donor, amount and
 * rate, and an id or row that is taken.
 */
export function decideReceipt(
  request: { readonly receipt: ReceiptRequest; readonly source: Source | null },
  given: MoneyDecisionBasis,
): Decision<NewEvent> {
  const { receipt, source } = request;
  const { fund, stream } = given;
  if (fund === null) return unknownFund(receipt.fund);
  const data = settledReceipt(receipt, { ...given, fund });
  if (isRefused(data)) return data;
  const asked = { ...data, valuation: receipt.valuation === null ? null : data.valuation };
  const known = moneyRecordedBefore('receipt-recorded', receipt.ref, stream, given.recordedUnderRef, (recorded) =>
    saysAll(recorded, asked, ['valuation']),
  );
  if (known !== null) return known;
  const there = readReceipt(stream);
  if (there !== null) {
    if (saysAll({ ...there.receipt, ref: receipt.ref }, asked, ['valuation'])) return { accepted: [] };
    const sentence = `The receipt ${receipt.id} is already recorded, with other content. Correct event ${there.recordedBy} instead.`;
    return refuse('already-registered', { receipt: receipt.id, event: there.recordedBy }, sentence);
  }
  return { accepted: [{ type: 'receipt-recorded', date: data.date, source, data }] };
}

/**
 * A receipt as it is recorded: its amount canonical, its valuation settled. Refuses the faults of its day, donor,
 * amount and rate.
 */
export function settledReceipt(receipt: ReceiptRequest, given: FundContext): Receipt | { readonly refused: Refusal } {
  const span = { from: receipt.date, to: receipt.date };
  const refused = objectionToDays(span, given) ?? objectionToDonor(receipt.donor, span, given.register);
  if (refused !== null) return { refused };
  const amount = checkedAmount(receipt.amount, receipt.date, 'amount received');
  if (isRefused(amount)) return amount;
  const valued = settledValuation(amount, receipt.date, receipt.valuation, {
    ...given,
    fund: given.fund.fund,
    promise: false,
  });
  return isRefused(valued) ? valued : { ...receipt, amount: written(amount), valuation: valued.valuation };
}

/**
 * Record what happens to a receipt. Its donor is found out, or what is not allocated is recalled or sent back.
 * `allocated`: what pledges took from it. Refuses `unknown-receipt`, `exceeds-receipt` and the faults of day, donor and
 * amount.
 */
export function decideReceiptAction(
  request: { readonly action: ReceiptAction; readonly source: Source | null },
  given: MoneyDecisionBasis & { readonly allocated: Amount },
): Decision<NewEvent> {
  const { action, source } = request;
  const { fund, stream } = given;
  const reading = readReceipt(stream);
  if (reading === null || fund === null) return unknownReceipt(action.receipt);
  const known = moneyRecordedBefore('receipt-action-recorded', action.ref, stream, given.recordedUnderRef, (recorded) =>
    saysAll(recorded, action, ['amount']),
  );
  if (known !== null) return known;
  const data = settledReceiptAct(action, reading, { ...given, fund });
  return isRefused(data) ? data : { accepted: [{ type: 'receipt-action-recorded', date: data.date, source, data }] };
}

/**
 * An act on a receipt as it is recorded: an amount left open is all that is left. Refuses `exceeds-receipt` and the
 * faults of day, donor and amount.
 */
export function settledReceiptAct(
  action: ReceiptAction,
  reading: ReceiptReading,
  given: FundContext & { readonly allocated: Amount },
): ReceiptAction | { readonly refused: Refusal } {
  const { allocated } = given;
  const span = { from: action.date, to: action.date };
  const refused = objectionToDays(span, given) ?? objectionToDonor(action.donor ?? null, span, given.register);
  if (refused !== null) return { refused };
  if (!RECEIPT_KINDS[action.kind].givesBack) return action;
  const left = plusAmount(reading.left, { ...allocated, minor: -allocated.minor });
  const amount = action.amount === undefined ? left : checkedAmount(action.amount, action.date, action.kind);
  if (isRefused(amount)) return amount;
  if (amount.currency === left.currency && amount.minor > 0n && amount.minor <= left.minor)
    return action.date < reading.receipt.date
      ? beforeReceipt(action, amount, reading)
      : { ...action, amount: written(amount) };
  const [asked, most] = [written(amount), written(left)];
  const sentence = `The ${action.kind} of ${asked.currency} ${asked.value} is more than what is not allocated of the receipt ${action.receipt} (${most.currency} ${most.value}). Reverse an allocation first.`;
  return refuse('exceeds-receipt', { receipt: action.receipt, amount: asked, limit: most }, sentence);
}

/** Nothing of a receipt goes back before it came. */
function beforeReceipt(
  { receipt, kind, date }: ReceiptAction,
  amount: Amount,
  reading: ReceiptReading,
): { readonly refused: Refusal } {
  const [asked, limit, receivedOn] = [written(amount), written(zero(amount.currency)), reading.receipt.date];
  const sentence = `The ${kind} of ${asked.currency} ${asked.value} on ${date} comes before the receipt ${receipt} (${receivedOn}): on that day ${limit.currency} ${limit.value} of it was there. Check both days.`;
  return refuse('exceeds-receipt', { receipt, amount: asked, limit, date, receivedOn }, sentence);
}
