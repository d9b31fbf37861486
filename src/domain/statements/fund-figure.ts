import { digitsOf } from '../money/currencies.js';
import { powerOfTen } from '../money/fixed-decimal.js';
import type { Figure } from './figures.js';
import type { FundMeasure } from './quantities/quantity.js';

/**
 * What the accounts of a fund's pledges come to on a day: for each donor, currency and use the sum of an account in minor units. Accounts that end
 * in `/usd` hold the same in cents of United States dollars.
 */
export interface FundSum {
  readonly account: string;
  readonly donor: string;
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

/** The figure of a fund from its accounts on the last day, less those on the day before the first of a period (none: since ever). */
export function fundFigure(of: FundFigureOf, until: readonly FundSum[], before: readonly FundSum[]): Figure {
  const sums = [...until, ...before.map((each) => ({ ...each, sum: -each.sum }))].filter(
    ({ donor }) => of.donor === null || donor === of.donor,
  );
  if (of.measure === 'donors') return { kind: 'number', number: BigInt(donorsIn(sums)) };
  const byDonor = new Map<string, bigint>();
  for (const each of sums) {
    const sign = signIn(of, each);
    if (sign !== 0n) byDonor.set(each.donor, (byDonor.get(each.donor) ?? 0n) + sign * each.sum);
  }
  const amounts = [...byDonor.values()].filter((amount) => amount !== 0n);
  const one = powerOfTen(digitsOf(of.currency));
  return {
    kind: 'amount',
    minor: amounts.reduce((total, amount) => total + amount, 0n),
    currency: of.currency,
    unvalued: of.currency === 'USD' ? unvaluedIn(of.measure, sums) : 0,
    notSpecified: notSpecifiedIn(of, sums),
    parts: amounts.length,
    wholeParts: amounts.every((amount) => amount % one === 0n),
  };
}

/** What each measure adds up and takes away; outstanding is pledged less paid, reopened by refunds, less what was written off. */
const PARTS: Readonly<Record<Exclude<FundMeasure, 'donors'>, Readonly<Record<string, bigint>>>> = {
  pledged: { 'pledged-gross': 1n, reduced: -1n },
  'pledged-gross': { 'pledged-gross': 1n },
  committed: { committed: 1n },
  paid: { paid: 1n },
  outstanding: { 'pledged-gross': 1n, reduced: -1n, paid: -1n, reopened: 1n, 'written-off': -1n },
  'written-off': { 'written-off': 1n },
  refunded: { refunded: 1n },
  earmarked: { 'pledged-gross': 1n, reduced: -1n },
  'general-purpose': { 'pledged-gross': 1n, reduced: -1n },
};

function signIn({ measure, currency }: FundFigureOf, sum: FundSum): bigint {
  if (measure === 'donors') return 0n;
  if ((measure === 'earmarked' || measure === 'general-purpose') && sum.bucket !== measure) return 0n;
  return signOf(PARTS[measure], currency, sum);
}

function signOf(parts: Readonly<Record<string, bigint>>, currency: string, { account, currency: own }: FundSum): bigint {
  const inUsd = account.endsWith('/usd');
  const name = inUsd ? account.slice(0, -'/usd'.length) : account;
  if (currency === 'USD' ? !inUsd : inUsd || own !== currency) return 0n;
  return Object.hasOwn(parts, name) ? (parts[name] ?? 0n) : 0n;
}

function notSpecifiedIn({ currency }: FundFigureOf, sums: readonly FundSum[]): bigint {
  return sums.reduce(
    (total, each) => (each.bucket === 'not-specified' ? total + signOf(PARTS.pledged, currency, each) * each.sum : total),
    0n,
  );
}

/** How many donors' sums in one currency have no value in dollars. */
function unvaluedIn(measure: FundMeasure, sums: readonly FundSum[]): number {
  const accounts =
    measure === 'paid' || measure === 'refunded'
      ? ['unvalued-received']
      : measure === 'outstanding'
        ? ['unvalued-pledged', 'unvalued-received']
        : ['unvalued-pledged'];
  const open = new Map<string, bigint>();
  for (const { account, donor, currency, sum } of sums) {
    const key = `${donor} ${currency}`;
    if (accounts.includes(account)) open.set(key, (open.get(key) ?? 0n) + sum);
  }
  return [...open.values()].filter((sum) => sum !== 0n).length;
}

/** Donors that pledged more than nothing, in whatever currency. */
function donorsIn(sums: readonly FundSum[]): number {
  const pledged = new Map<string, Map<string, bigint>>();
  for (const { account, donor, currency, sum } of sums) {
    const sign = Object.hasOwn(PARTS.pledged, account) ? (PARTS.pledged[account] ?? 0n) : 0n;
    const own = pledged.get(donor) ?? new Map<string, bigint>();
    pledged.set(donor, own.set(currency, (own.get(currency) ?? 0n) + sign * sum));
  }
  return [...pledged.values()].filter((own) => [...own.values()].some((sum) => sum > 0n)).length;
}
