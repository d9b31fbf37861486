import { amountIn, type Amount, type WrittenAmount } from '../../money/amount.js';
import { refuse, type Refusal } from '../../refusal.js';
import type { PledgeReading } from '../pledge/account/read-pledge.js';
import { PLEDGE_KINDS } from '../pledge/kinds/kinds.js';
import type { Valuation } from '../pledge/pledge.js';
import type { ActRequest, ActContext } from '../pledge/decide/act-request.js';
import type { FundContext } from '../fund/known-fund.js';
import { shareOfReceipt, type ReceiptLeft } from '../receipt/receipt-left.js';
import { settledValuation, type ValuedBy } from './valuation.js';

/**
 * The valuation that an act records; undefined where its kind has none (what it releases is at the pledge's own value).
 * A revaluation values the event that it names anew, at what is given or at the rate now known for the day of that
 * event.
 */
export function actValuation(
  action: ActRequest,
  reading: PledgeReading,
  amount: Amount | null,
  given: ActContext,
): { readonly valuation: Valuation | null | undefined } | { readonly refused: Refusal } {
  const by = { fund: given.fund.fund, rates: given.rates };
  const { valued: how } = PLEDGE_KINDS[action.kind];
  if (how === 'anew') return revaluation(action, reading, given);
  if (amount === null || how === null) return { valuation: undefined };
  const promise = how === 'as-promised';
  if (given.receiptLeft != null && action.valuation == null)
    return ofReceipt(given.receiptLeft, amount, { ...by, promise });
  return settledValuation(amount, action.date, action.valuation, { ...by, promise });
}

/**
 * An allocation moves money that came before. It is worth its share of the receipt, else what it would have been worth
 * on the receipt's value date.
 */
function ofReceipt(left: ReceiptLeft, taken: Amount, by: ValuedBy): ReturnType<typeof settledValuation> {
  const share = shareOfReceipt(left, taken, by.fund.policy.rounding);
  return share === null ? settledValuation(taken, left.of.date, null, by) : { valuation: share };
}

/**
 * What an event of a pledge says that has a value. That is its amount (or what was received of it), its day, and
 * whether it is a promise.
 */
export interface Valued {
  readonly amount: Amount;
  readonly date: string;
  /**
   * The day whose rate it has: its own, or the one of the rate at which the receipt that it was taken from was valued.
   */
  readonly rateDay: string;
  /** The receipt that it was taken from. */
  readonly receipt: string | null;
  readonly promise: boolean;
  readonly valuation: Valuation | null;
}

/** What a revaluation of this event would value; null where the event has no value of its own. */
export function valuedEvent(reading: PledgeReading, event: string | undefined): Valued | null {
  const { pledge, announcedBy, acts } = reading;
  if (event === announcedBy) return valued(pledge.amount ?? undefined, pledge.date, true, pledge.valuation, null);
  const act = acts.find(({ eventId }) => eventId === event)?.data;
  if (act === undefined || act.valuation === undefined) return null;
  const promise = PLEDGE_KINDS[act.kind].valued === 'as-promised';
  return valued(act.received ?? act.amount, act.date, promise, act.valuation, act.receipt ?? null);
}

function valued(
  written: WrittenAmount | undefined,
  date: string,
  promise: boolean,
  valuation: Valuation | null,
  receipt: string | null,
): Valued | null {
  const amount = amountIn(written);
  if (amount === null || amount.currency === 'USD') return null;
  const rateDay = receipt === null ? date : (valuation?.rateDate ?? date);
  return { amount, date, rateDay, receipt, promise, valuation };
}

function revaluation(
  action: ActRequest,
  reading: PledgeReading,
  given: FundContext,
): { readonly valuation: Valuation } | { readonly refused: Refusal } {
  const target = valuedEvent(reading, action.target);
  const facts = { pledge: action.pledge, event: action.target ?? null };
  if (target === null) {
    const sentence = `The pledge ${action.pledge} has no event ${action.target ?? ''} with a value in another currency than dollars. Take its id from the pledge's acts.`;
    return refuse('unknown-event', facts, sentence);
  }
  const by = { fund: given.fund.fund, rates: given.rates, promise: target.promise };
  const settled = settledValuation(target.amount, target.rateDay, action.valuation, by);
  if ('refused' in settled) return settled;
  if (settled.valuation !== null) return { valuation: settled.valuation };
  const sentence = `No rate of ${target.amount.currency} is known for ${target.date}. Record the rate first, or give the valuation.`;
  return refuse('rate-unknown', { ...facts, currency: target.amount.currency, date: target.date }, sentence);
}
