import type { Amount } from '../../money/amount.js';
import type { Bucket, Instrument } from '../pledge/pledge.js';
import { compareTexts } from '../../text-order.js';

/**
 * A balance of one account of a fund, in minor units of `currency`. Where the account ends in `/usd`: cents that
 * amounts of `currency` are worth. Where the currency is empty: a number.
 */
export interface Balance {
  readonly account: string;
  /** Code of the donor; empty: not named; `*` where donors are summed together. */
  readonly donor: string;
  readonly instrument: Instrument | '';
  readonly currency: string;
  readonly bucket: Bucket | '';
  readonly sum: bigint;
}

/**
 * The balances of what was pledged: without what is owed by assessment, and without receipts that wait to be applied.
 */
export function pledgedOnly<B extends Balance>(balances: readonly B[]): readonly B[] {
  return balances.filter(({ instrument, account }) => instrument !== 'assessed' && account !== 'unapplied');
}

/** What changed from one day to a later one: the later balances less the earlier, without zeros. */
export function changeOf(later: readonly Balance[], earlier: readonly Balance[]): readonly Balance[] {
  const sums = new Map<string, Balance>();
  const add = (balance: Balance, sum: bigint): void => {
    const { account, donor, instrument, currency, bucket } = balance;
    const key = [account, donor, instrument, currency, bucket].join('\u0000');
    sums.set(key, { ...balance, sum: (sums.get(key)?.sum ?? 0n) + sum });
  };
  for (const balance of later) add(balance, balance.sum);
  for (const balance of earlier) add(balance, -balance.sum);
  return [...sums.values()].filter(({ sum }) => sum !== 0n);
}

/** What each account comes to; 0 where there is none of it. */
export function sumsByAccount(balances: Iterable<Pick<Balance, 'account' | 'sum'>>): (account: string) => bigint {
  const sums = new Map<string, bigint>();
  for (const { account, sum } of balances) sums.set(account, (sums.get(account) ?? 0n) + sum);
  return (account) => sums.get(account) ?? 0n;
}

/** The sum of one account. */
export function sumOf(balances: readonly Balance[], account: string): bigint {
  return balances.reduce((sum, balance) => (balance.account === account ? sum + balance.sum : sum), 0n);
}

/** Amounts added up by currency, in order of code. */
export function amountsByCurrency(amounts: readonly Amount[]): readonly Amount[] {
  const sums = new Map<string, bigint>();
  for (const { minor, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0n) + minor);
  return [...sums].sort(([a], [b]) => compareTexts(a, b)).map(([currency, minor]) => ({ minor, currency }));
}

/** What one account comes to by currency, in order of code, without zeros. */
export function amountsOf(balances: readonly Balance[], account: string): readonly Amount[] {
  const own = balances.filter((balance) => balance.account === account);
  return amountsByCurrency(own.map(({ sum, currency }) => ({ minor: sum, currency }))).filter(
    ({ minor }) => minor !== 0n,
  );
}
