import { isFault, readAmount, written, zero, type Amount, type WrittenAmount } from '../../../money/amount.js';
import { currency } from '../../../money/currencies.js';
import { refuse, type Refusal } from '../../../refusal.js';
import type { PledgeReading } from '../account/read-pledge.js';
import { PLEDGE_KINDS } from '../kinds/kinds.js';
import type { Instalment, PledgeAction } from '../pledge-action.js';
import type { Earmark, Valuation } from '../pledge.js';
import type { ActRequest, ActContext } from './act-request.js';
import { actValuation, valuedEvent } from '../../rate/act-valuation.js';
import { objectionToCharges } from './bank-charges.js';
import { objectionToDays } from '../../fund/objection-to-days.js';
import { canonical, canonicalParts, checkedAmount, isRefused, objectionToSplit } from '../../fund/checked-amount.js';
import { nothingToOpen, openAmount } from './open-amount.js';

/** The money of an act, checked. */
interface Money {
  readonly amount: Amount | null;
  readonly received: Amount | null;
  readonly sent: Amount | null;
}

/**
 * An act as it is recorded: amounts left open filled in, texts canonical, the valuation settled. Refuses the faults of
 * days, amounts, splits, rates and receipts.
 */
export function settledAct(
  action: ActRequest,
  reading: PledgeReading,
  given: ActContext,
): PledgeAction | { readonly refused: Refusal } {
  const days = objectionToDays(action.period ?? { from: action.date, to: action.date }, given);
  if (days !== null) return { refused: days };
  const money = moneyOf(action, reading);
  if (isRefused(money)) return money;
  const objection =
    objectionToCharges(action, money.amount, money.received) ??
    objectionToReceipt(action, money.received ?? money.amount, given);
  if (objection !== null) return { refused: objection };
  const valued = actValuation(action, reading, money.received ?? money.amount, given);
  if (isRefused(valued)) return valued;
  const byTarget = PLEDGE_KINDS[action.kind].dated === 'by-target';
  const date = byTarget ? (valuedEvent(reading, action.target)?.date ?? action.date) : action.date;
  return {
    ...recorded(action, inDollars(money, reading, valued.valuation), valued.valuation),
    ...counted(action, given),
    date,
  };
}

/** A pledge in dollars that is paid in another currency: applied is what that came to, where nobody says otherwise. */
function inDollars(money: Money, { currency: code }: PledgeReading, valuation: Valuation | null | undefined): Money {
  if (money.amount !== null || money.received === null || code !== 'USD' || valuation == null) return money;
  const amount = readAmount({ value: valuation.usd, currency: 'USD' });
  return isFault(amount) ? money : { ...money, amount };
}

function recorded(
  { valuation: _asked, ...action }: ActRequest,
  { amount, received, sent }: Money,
  valuation: Valuation | null | undefined,
): PledgeAction {
  const optional = <K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> =>
    value === undefined ? {} : ({ [key]: value } as Record<K, T>);
  return {
    ...action,
    ...optional('amount', amount === null ? undefined : written(amount)),
    ...optional('received', received === null ? undefined : written(received)),
    ...optional('sent', sent === null ? undefined : written(sent)),
    ...optional<'earmarking', readonly Earmark[]>('earmarking', action.earmarking && canonicalParts(action.earmarking)),
    ...optional<'instalments', readonly Instalment[]>('instalments', action.instalments?.map(canonicalInstalment)),
    ...optional('valuation', valuation),
  };
}

/**
 * Whether what is not cash counts against the pledge: as the act says, else by the fund's policy of the day of
 * recording.
 */
function counted({ kind, counts }: ActRequest, { fund }: ActContext): Partial<Pick<PledgeAction, 'counts'>> {
  const { countsBy } = PLEDGE_KINDS[kind];
  return countsBy === null ? {} : { counts: counts ?? fund.fund.policy[countsBy] === 'counts' };
}

function moneyOf(action: ActRequest, reading: PledgeReading): Money | { readonly refused: Refusal } {
  const nothing = nothingToOpen(action, reading);
  if (nothing !== null) return { refused: nothing };
  const filled = action.amount ?? openAmount(action, reading);
  const amount = filled === null ? null : checkedActAmount(filled, action);
  if (amount !== null && isRefused(amount)) return amount;
  const split =
    amount === null || action.earmarking === undefined
      ? null
      : objectionToSplit(amount, action.earmarking, action.kind);
  if (split !== null) return { refused: split };
  const received = beside(action.received, action, 'amount received');
  if (received !== null && isRefused(received)) return received;
  const sent = beside(action.sent, action, 'amount sent');
  if (sent !== null && isRefused(sent)) return sent;
  const instalments = checkedInstalments(action);
  return instalments ?? { amount, received, sent };
}

/** What is given beside the amount, of the same day. */
function beside(
  given: WrittenAmount | undefined,
  { date }: ActRequest,
  what: string,
): ReturnType<typeof checkedAmount> | null {
  return given === undefined ? null : checkedAmount(given, date, what);
}

function checkedInstalments({ instalments = [], date }: ActRequest): { readonly refused: Refusal } | null {
  for (const { amount } of instalments) {
    const instalment = checkedAmount(amount, dayOf(amount.currency, date), 'instalment');
    if (isRefused(instalment)) return instalment;
  }
  return null;
}

/** New money must be in a currency of its day; what only moves an old amount may still be in the currency it had. */
function checkedActAmount(
  amount: WrittenAmount,
  { kind, date, received }: ActRequest,
): Amount | { readonly refused: Refusal } {
  const rule = PLEDGE_KINDS[kind].amount;
  const unlessReceived = rule?.currency === 'of-its-day-unless-received' && received === undefined;
  const fresh = rule?.currency === 'of-its-day' || unlessReceived;
  const read = readAmount(amount);
  const day = fresh || isFault(read) ? date : dayOf(read.currency, date);
  return checkedAmount(amount, day, kind, rule?.mayBeBelowZero);
}

function dayOf(code: string, date: string): string {
  const last = currency(code)?.withdrawnAfter ?? null;
  return last !== null && last < date ? last : date;
}

function canonicalInstalment(instalment: Instalment): Instalment {
  return { ...instalment, amount: canonical(instalment.amount) };
}

function objectionToReceipt(action: ActRequest, taken: Amount | null, { receiptLeft }: ActContext): Refusal | null {
  if (action.receipt === undefined || taken === null) return null;
  const facts = { receipt: action.receipt, pledge: action.pledge };
  if (receiptLeft == null) return unknownReceipt(action.receipt).refused;
  if (action.date < receiptLeft.of.date) return beforeReceipt(action, taken, receiptLeft.of.date);
  if (receiptLeft.currency === taken.currency && taken.minor <= receiptLeft.minor) return null;
  const [asked, left] = [written(taken), written(receiptLeft)];
  const sentence = `The allocation takes ${asked.currency} ${asked.value} from the receipt ${action.receipt}, of which ${left.currency} ${left.value} is not allocated. Allocate at most that, in the receipt's currency ("received" where the pledge has another).`;
  return refuse('exceeds-receipt', { ...facts, amount: asked, limit: left }, sentence).refused;
}

/** Nothing of a receipt is there before its value date. */
function beforeReceipt({ receipt = '', pledge, date }: ActRequest, taken: Amount, receivedOn: string): Refusal {
  const [amount, limit] = [written(taken), written(zero(taken.currency))];
  const sentence = `The allocation on ${date} takes ${amount.currency} ${amount.value} from the receipt ${receipt}, which came on ${receivedOn}: on that day ${limit.currency} ${limit.value} of it was there. Check both days.`;
  return refuse('exceeds-receipt', { receipt, pledge, amount, limit, date, receivedOn }, sentence).refused;
}

/** The refusal of a receipt that is not recorded. */
export function unknownReceipt(receipt: string): { readonly refused: Refusal } {
  return refuse('unknown-receipt', { receipt }, `No receipt ${receipt} is recorded. Record it first, or check the id.`);
}
