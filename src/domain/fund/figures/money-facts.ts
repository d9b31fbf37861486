import type { PlainDate } from '../../calendar/plain-date.js';
import type { AccountEntry } from '../pledge/account/account.js';
import type { PledgeReading } from '../pledge/account/read-pledge.js';
import type { Bucket, Instrument } from '../pledge/pledge.js';
import type { ReceiptReading } from '../receipt/read-receipt.js';

/**
 * A dated change of an account of a fund: `fund/cpcjf/paid`. Minor units of `currency` (where the account ends in
 * `/usd`, cents that amounts of `currency` are worth), a number where that is empty.
 */
export interface MoneyFact {
  readonly account: string;
  /** The donor; empty: not named, or not known. */
  readonly participant: string;
  /** The pledge, or the receipt. */
  readonly item: string;
  readonly instrument: Instrument | '';
  readonly currency: string;
  readonly bucket: Bucket | '';
  readonly date: PlainDate;
  readonly delta: bigint;
}

/**
 * The dated facts of a pledge, netted. What is allocated from a receipt is a fact of the pledge too; it belongs to the
 * receipt's donor.
 */
export function pledgeFacts({ pledge, entries }: PledgeReading): readonly MoneyFact[] {
  const { fund, donor, id, instrument } = pledge;
  const own = entries.map((entry) =>
    entry.account === 'unapplied'
      ? fact(fund, { participant: '', item: id, instrument: '' }, entry)
      : fact(fund, { participant: donor ?? '', item: id, instrument }, entry),
  );
  return netted(pledge.passThrough ? [...own, ...passedThrough(own)] : own);
}

/** The dated facts of a receipt. */
export function receiptFacts({ receipt, entries }: ReceiptReading): readonly MoneyFact[] {
  return netted(
    entries.map((entry) => fact(receipt.fund, { participant: '', item: receipt.id, instrument: '' }, entry)),
  );
}

/**
 * What must be posted so that `before` becomes `after`: minus what no longer holds, plus what is new, without zero
 * rows.
 */
export function moneyDifferences(before: readonly MoneyFact[], after: readonly MoneyFact[]): readonly MoneyFact[] {
  return netted([...before.map((each) => ({ ...each, delta: -each.delta })), ...after]);
}

/** What is not new money is summed once more beside the rest, so that totals across funds can leave it out. */
function passedThrough(facts: readonly MoneyFact[]): readonly MoneyFact[] {
  return facts
    .filter(({ account }) => /\/(pledged-gross|reduced|paid)(\/usd)?$/.test(account))
    .map((each) => ({ ...each, account: each.account.replace(/^(fund\/[^/]+)\//, '$1/pass-through/') }));
}

function fact(
  fund: string,
  of: Pick<MoneyFact, 'participant' | 'item' | 'instrument'>,
  entry: AccountEntry,
): MoneyFact {
  const { account, date, currency, bucket, delta } = entry;
  return { ...of, account: `fund/${fund}/${account}`, currency, bucket, date, delta };
}

function netted(facts: readonly MoneyFact[]): readonly MoneyFact[] {
  const sums = new Map<string, MoneyFact>();
  for (const each of facts) {
    const { account, participant, item, instrument, currency, bucket, date, delta } = each;
    const key = [account, participant, item, instrument, currency, bucket, date].join('\u0000');
    const known = sums.get(key);
    sums.set(key, known === undefined ? each : { ...known, delta: known.delta + delta });
  }
  return [...sums.values()].filter(({ delta }) => delta !== 0n);
}
