import type { Amount } from '../../money/amount.js';
import type { Account } from '../pledge/account/account.js';
import { derived, type Quantities } from '../pledge/account/quantities.js';
import { sumsByAccount, type Balance } from './balance.js';

/** What is said of a fund, of a donor or of a currency: the quantities of a pledge summed, and what has fallen due. */
export interface FundFigures<T> extends Quantities<T> {
  /** In kind, where the fund's policy keeps it apart from what counts against pledges. */
  readonly inKindApart: T;
  /** Promissory notes held, where only their encashment counts. */
  readonly notesApart: T;
  readonly due: T;
  readonly overdue: T;
  /** Outstanding without what is disputed. */
  readonly outstandingUndisputed: T;
}

/**
 * The same in United States dollars: at the value of the pledge, so that outstanding = pledged − applied + reopened −
 * written off; `received`: what came in.
 */
export interface UsdFigures<T> extends FundFigures<T> {
  readonly received: T;
}

/** The figures of balances in dollars. */
export function usdFigures(balances: readonly Balance[]): UsdFigures<Amount> {
  const sums = sumsByAccount(balances);
  const sum = (account: string): bigint => sums(`${account}/usd`);
  return inCurrency({ ...figures(sum), received: sum('received') }, 'USD');
}

/** The figures of one currency, in that currency. Balances in another one do not count. */
export function ownFigures(balances: readonly Balance[], currency: string): FundFigures<Amount> {
  const sums = sumsByAccount(balances.filter((balance) => balance.currency === currency));
  return inCurrency(figures(sums), currency);
}

function figures(sum: (account: Account) => bigint): FundFigures<bigint> {
  const quantities = derived(sum);
  return {
    ...quantities,
    inKindApart: sum('in-kind-apart'),
    notesApart: sum('notes-apart'),
    due: sum('due'),
    overdue: sum('overdue'),
    outstandingUndisputed: quantities.outstanding - quantities.disputed,
  };
}

function inCurrency<F extends object>(all: F, currency: string): { readonly [Name in keyof F]: Amount } {
  return Object.fromEntries(
    Object.entries(all).map(([name, minor]) => [name, { minor: minor as bigint, currency }]),
  ) as {
    [Name in keyof F]: Amount;
  };
}
