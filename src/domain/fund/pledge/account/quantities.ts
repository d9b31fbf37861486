import type { PlainDate } from '../../../calendar/plain-date.js';
import type { Bucket } from '../pledge.js';
import { APPLIED, NO_SPLIT, splitOf, type Account, type AccountEntry, type Split, type UsdAccount } from './account.js';

/**
 * What can be said of a pledge, a donor or a fund on a day, in minor units of one currency (docs/funds.md). Each is a
 * sum of its own.
 */
export interface Quantities<T> {
  /** Announced and increased. */
  readonly pledgedGross: T;
  /** Taken back: reductions, withdrawals, transfers. */
  readonly reduced: T;
  /** Net of what was taken back. */
  readonly pledged: T;
  readonly conditional: T;
  readonly committed: T;
  /** Pledged and not signed. */
  readonly uncommitted: T;
  readonly paid: T;
  readonly inKind: T;
  readonly notes: T;
  readonly credit: T;
  /** All that counts against the pledge: paid, in kind, notes held, credits. */
  readonly applied: T;
  readonly refunded: T;
  readonly reopened: T;
  readonly writtenOff: T;
  /**
   * Pledged, less what was applied and written off, plus what a refund reopened. Below zero: more came in than was
   * pledged.
   */
  readonly outstanding: T;
  readonly disputed: T;
}

/** Derives the quantities from the sums of the accounts. */
export function derived(sum: (account: Account) => bigint): Quantities<bigint> {
  const [gross, reduced, committed] = [sum('pledged-gross'), sum('reduced'), sum('committed')];
  const [paid, inKind, notes, credit] = [sum('paid'), sum('in-kind'), sum('notes'), sum('credit')];
  const [reopened, writtenOff] = [sum('reopened'), sum('written-off')];
  const pledged = gross - reduced;
  const applied = APPLIED.reduce((all, account) => all + sum(account), 0n);
  return {
    pledgedGross: gross,
    reduced,
    pledged,
    conditional: sum('conditional'),
    committed,
    uncommitted: pledged - committed,
    paid,
    inKind,
    notes,
    credit,
    applied,
    refunded: sum('refunded'),
    reopened,
    writtenOff,
    outstanding: pledged - applied + reopened - writtenOff,
    disputed: sum('disputed'),
  };
}

/**
 * The sums of a pledge's accounts on a day, by use; entries dated later do not count. What a redenomination emptied is
 * nothing.
 */
export function sumsOn(entries: readonly AccountEntry[], asOf: PlainDate): (account: Account | UsdAccount) => Split {
  const sums = new Map<string, Record<Bucket, bigint>>();
  for (const { account, date, currency, bucket, delta } of entries) {
    if (date > asOf || currency === '' || account === 'unapplied') continue;
    const sum = sums.get(account) ?? { ...NO_SPLIT };
    sum[bucket === '' ? 'not-specified' : bucket] += delta;
    sums.set(account, sum);
  }
  return (account) => sums.get(account) ?? NO_SPLIT;
}

/** The quantities of a pledge on a day, by use, in the currency of that day. */
export function quantitiesOf(entries: readonly AccountEntry[], asOf: PlainDate): Quantities<Split> {
  const currency = pledgeCurrencyOn(entries, asOf);
  const sum = sumsOn(
    entries.filter((entry) => entry.currency === currency),
    asOf,
  );
  const by = splitByUse((bucket) => derived((account) => sum(account)[bucket]));
  const named = (name: keyof Quantities<bigint>): readonly [string, Split] => [
    name,
    splitOf((bucket) => by[bucket][name]),
  ];
  const names = Object.keys(by['not-specified']) as (keyof Quantities<bigint>)[];
  return Object.fromEntries(names.map(named)) as Record<keyof Quantities<bigint>, Split>;
}

function splitByUse<T>(of: (bucket: Bucket) => T): Readonly<Record<Bucket, T>> {
  return { earmarked: of('earmarked'), 'general-purpose': of('general-purpose'), 'not-specified': of('not-specified') };
}

/** The currency a pledge has on a day: that of the last change of its own accounts; empty before the first. */
export function pledgeCurrencyOn(entries: readonly AccountEntry[], asOf: PlainDate): string {
  let [last, currency] = ['', ''];
  for (const entry of entries) {
    const own =
      entry.currency !== '' && entry.account !== 'unapplied' && !entry.account.endsWith('/usd') && entry.delta > 0n;
    if (own && entry.date <= asOf && entry.date >= last) [last, currency] = [entry.date, entry.currency];
  }
  return currency;
}
