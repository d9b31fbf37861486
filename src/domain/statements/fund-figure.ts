import type { Account } from '../fund/accounts/account.js';
import { derived, type Quantities } from '../fund/accounts/quantities.js';
import { digitsOf } from '../money/currencies.js';
import { powerOfTen } from '../money/fixed-decimal.js';
import type { Figure } from './figures.js';
import type { FundMeasure } from './quantities/quantity.js';

/**
 * What an account of a fund's pledges comes to on a day, by donor, instrument, currency and use, in minor units. Accounts that end in `/usd` hold
 * the same in cents of United States dollars.
 */
export interface FundSum {
  readonly account: string;
  readonly donor: string;
  readonly instrument: string;
  readonly currency: string;
  readonly bucket: string;
  readonly sum: bigint;
}

/** Which figure of a fund. `donor`: of one donor alone. */
export interface FundFigureOf {
  readonly measure: FundMeasure;
  readonly donor: string | null;
  readonly currency: string;
}

/**
 * The figure of a fund from its accounts on the last day, less those on the day before the first of a period (none: since ever). What is assessed
 * is owed and was never pledged: it stands apart, as in a fund's totals.
 */
export function fundFigure(of: FundFigureOf, until: readonly FundSum[], before: readonly FundSum[]): Figure {
  const sums = [...until, ...before.map((each) => ({ ...each, sum: -each.sum }))].filter(
    ({ donor, instrument }) => instrument !== 'assessed' && (of.donor === null || donor === of.donor),
  );
  if (of.measure === 'donors') return { kind: 'number', number: BigInt(donorsIn(sums)) };
  const own = sums.filter((each) => isIn(each, of.currency));
  const quantity = QUANTITY[of.measure];
  const bucket = of.measure === 'earmarked' || of.measure === 'general-purpose' ? of.measure : null;
  const amounts = byDonor(bucket === null ? own : own.filter((each) => each.bucket === bucket)).map((each) => each[quantity]);
  const one = powerOfTen(digitsOf(of.currency));
  return {
    kind: 'amount',
    minor: amounts.reduce((total, amount) => total + amount, 0n),
    currency: of.currency,
    unvalued: of.currency === 'USD' ? unvaluedIn(of.measure, sums) : 0,
    notSpecified: quantitiesIn(own.filter((each) => each.bucket === 'not-specified')).pledged,
    parts: amounts.filter((amount) => amount !== 0n).length,
    wholeParts: amounts.every((amount) => amount % one === 0n),
  };
}

const QUANTITY: Readonly<Record<Exclude<FundMeasure, 'donors'>, keyof Quantities<bigint>>> = {
  pledged: 'pledged',
  'pledged-gross': 'pledgedGross',
  committed: 'committed',
  paid: 'paid',
  outstanding: 'outstanding',
  'written-off': 'writtenOff',
  refunded: 'refunded',
  earmarked: 'pledged',
  'general-purpose': 'pledged',
};

/** Whether a sum is in a currency: in dollars everything stands by its value. */
function isIn({ account, currency }: FundSum, wanted: string): boolean {
  return wanted === 'USD' ? account.endsWith('/usd') : !account.endsWith('/usd') && currency === wanted;
}

function byDonor(sums: readonly FundSum[]): readonly Quantities<bigint>[] {
  const donors = new Map<string, FundSum[]>();
  for (const each of sums) donors.set(each.donor, [...(donors.get(each.donor) ?? []), each]);
  return [...donors.values()].map(quantitiesIn);
}

function quantitiesIn(sums: readonly FundSum[]): Quantities<bigint> {
  const totals = new Map<string, bigint>();
  for (const { account, sum } of sums) {
    const name = account.replace(/\/usd$/, '');
    totals.set(name, (totals.get(name) ?? 0n) + sum);
  }
  return derived((account: Account) => totals.get(account) ?? 0n);
}

/** How many donors' sums in one currency have no value in dollars. */
function unvaluedIn(measure: FundMeasure, sums: readonly FundSum[]): number {
  const promised = measure !== 'paid' && measure !== 'refunded';
  const received = measure === 'paid' || measure === 'refunded' || measure === 'outstanding';
  const open = new Map<string, bigint>();
  for (const { account, donor, currency, sum } of sums) {
    if (!(promised && account === 'unvalued-pledged') && !(received && account === 'unvalued-received')) continue;
    open.set(`${donor} ${currency}`, (open.get(`${donor} ${currency}`) ?? 0n) + sum);
  }
  return [...open.values()].filter((sum) => sum !== 0n).length;
}

/** Donors that pledged more than nothing, in whatever currency. */
function donorsIn(sums: readonly FundSum[]): number {
  const own = sums.filter(({ account }) => !account.endsWith('/usd'));
  const donors = new Map<string, Set<string>>();
  for (const { donor, currency } of own) donors.set(donor, (donors.get(donor) ?? new Set<string>()).add(currency));
  const pledged = (donor: string, currency: string): bigint =>
    quantitiesIn(own.filter((each) => each.donor === donor && each.currency === currency)).pledged;
  return [...donors].filter(([donor, currencies]) => [...currencies].some((currency) => pledged(donor, currency) > 0n)).length;
}
