import { derived, type Quantities } from '../fund/pledge/account/quantities.js';
import { sumsByAccount, type Balance } from '../fund/figures/balance.js';
import { groupedBy } from '../fund/figures/row-groups.js';
import { digitsOf } from '../money/currencies.js';
import { powerOfTen } from '../number/exact.js';
import type { Figure } from './figures.js';
import type { FundMeasure } from './quantities/quantity.js';

/** Which figure of a fund. `donor`: of one donor alone. */
export interface FundFigureOf {
  readonly measure: FundMeasure;
  readonly donor: string | null;
  readonly currency: string;
}

/**
 * The figure of a fund from its accounts on the last day, less those on the day before a period's first. Without a
 * period: since ever. What is assessed is owed and was never pledged. It stands apart, as in a fund's totals.
 */
export function fundFigure(of: FundFigureOf, until: readonly Balance[], before: readonly Balance[]): Figure {
  const sums = [...until, ...before.map((each) => ({ ...each, sum: -each.sum }))].filter(
    ({ donor, instrument }) => instrument !== 'assessed' && (of.donor === null || donor === of.donor),
  );
  if (of.measure === 'donors') return { kind: 'number', number: BigInt(donorsIn(sums)) };
  const own = sums.filter((each) => isIn(each, of.currency));
  const quantity = QUANTITY[of.measure];
  const bucket = of.measure === 'earmarked' || of.measure === 'general-purpose' ? of.measure : null;
  const amounts = byDonor(bucket === null ? own : own.filter((each) => each.bucket === bucket)).map(
    (each) => each[quantity],
  );
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
function isIn({ account, currency }: Balance, wanted: string): boolean {
  return wanted === 'USD' ? account.endsWith('/usd') : !account.endsWith('/usd') && currency === wanted;
}

function byDonor(sums: readonly Balance[]): readonly Quantities<bigint>[] {
  return [...groupedBy(sums, ({ donor }) => donor).values()].map(quantitiesIn);
}

function quantitiesIn(sums: readonly Balance[]): Quantities<bigint> {
  return derived(sumsByAccount(sums.map(({ account, sum }) => ({ account: account.replace(/\/usd$/, ''), sum }))));
}

/** How many donors' sums in one currency have no value in dollars. */
function unvaluedIn(measure: FundMeasure, sums: readonly Balance[]): number {
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
function donorsIn(sums: readonly Balance[]): number {
  const own = sums.filter(({ account }) => !account.endsWith('/usd'));
  const donors = new Map<string, Set<string>>();
  for (const { donor, currency } of own) donors.set(donor, (donors.get(donor) ?? new Set<string>()).add(currency));
  const pledged = (donor: string, currency: string): bigint =>
    quantitiesIn(own.filter((each) => each.donor === donor && each.currency === currency)).pledged;
  return [...donors].filter(([donor, currencies]) => [...currencies].some((currency) => pledged(donor, currency) > 0n))
    .length;
}
