import type { PlainDate } from '../calendar/plain-date.js';
import type { Amount } from './amount.js';
import { digitsOf } from './currencies.js';
import { powerOfTen } from '../number/exact.js';
import { divided, type Rounding } from '../number/rounding.js';
import { readRate } from './rate.js';
import { OFFICIAL_FACTORS } from './redenomination-list.js';

/**
 * One currency in place of another by law, at a fixed factor: so many units of `from` for one unit of `to`, from `date`
 * on. No exchange, so no gain or loss.
 */
export interface Redenomination {
  readonly from: string;
  readonly to: string;
  readonly date: PlainDate;
  readonly factor: string;
}

/** The official ones that are known here, in order of date. */
export const REDENOMINATIONS: readonly Redenomination[] = OFFICIAL_FACTORS.trim()
  .split('\n')
  .map((line) => {
    const [date = '', from = '', to = '', factor = ''] = line.split('\t');
    return { from, to, date, factor };
  });

/**
 * An amount in the currency that took the place of its own, rounded once to the new minor unit. Throws where the amount
 * is in another currency.
 */
export function redenominated(amount: Amount, by: Redenomination, rounding?: Rounding): Amount {
  const factor = readRate(by.factor);
  if (amount.currency !== by.from || factor === null)
    throw new TypeError(`${by.from} to ${by.to} does not fit ${amount.currency}`);
  const old = powerOfTen(digitsOf(by.from));
  const now = powerOfTen(digitsOf(by.to));
  return { minor: divided(amount.minor * factor.over * now, factor.units * old, rounding), currency: by.to };
}

/** The official redenomination of one currency as another. */
export function redenominationOf(from: string, to: string): Redenomination | undefined {
  return REDENOMINATIONS.find((known) => known.from === from && known.to === to);
}
