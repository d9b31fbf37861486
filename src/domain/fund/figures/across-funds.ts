import { plusAmount, usd, zero, type Amount } from '../../money/amount.js';
import { pledgedOnly, type Balance } from './balance.js';
import { usdFigures } from './figures.js';

/** The three sums by which funds are compared, in dollars at the value of the pledge. */
export interface Headline {
  readonly pledged: Amount;
  readonly paid: Amount;
  readonly outstanding: Amount;
}

/** What all funds together come to, without what only passes through them, so that no dollar counts twice. */
export interface AcrossFunds {
  readonly basis: 'without-pass-through';
  readonly pledged: Amount;
  readonly paid: Amount;
  /** What is left out: money that another fund or entity passes on. */
  readonly leftOut: { readonly pledged: Amount; readonly paid: Amount };
}

/** The headline of one fund. Assessed contributions are not in it. */
export function headline(balances: readonly Balance[]): Headline {
  const { pledged, paid, outstanding } = usdFigures(pledgedOnly(balances));
  return { pledged, paid, outstanding };
}

/** Adds funds up. `passedThrough`: the part of each fund that is not new money. */
export function acrossFunds(
  funds: readonly { readonly headline: Headline; readonly passedThrough: Headline }[],
): AcrossFunds {
  const total = (of: (fund: (typeof funds)[number]) => Amount): Amount =>
    funds.reduce((sum, fund) => plusAmount(sum, of(fund)), zero('USD'));
  const leftOut = {
    pledged: total((fund) => fund.passedThrough.pledged),
    paid: total((fund) => fund.passedThrough.paid),
  };
  const net = (quantity: 'pledged' | 'paid'): Amount =>
    usd(total((fund) => fund.headline[quantity]).minor - leftOut[quantity].minor);
  return { basis: 'without-pass-through', pledged: net('pledged'), paid: net('paid'), leftOut };
}
