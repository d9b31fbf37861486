import type { Amount } from '../../../money/amount.js';
import { percent, ratio } from '../../../number/text.js';

/** Why a percentage would say nothing. */
export type Suppressed = 'previous-zero' | 'previous-negative' | 'current-negative' | 'amounts-unvalued';

/** A change of an amount: "an increase of 104 %" is a ratio of 2.04. */
export interface AmountChange {
  readonly absolute: Amount;
  /** (current − previous) ÷ previous × 100, to three digits, a half away from zero. */
  readonly percent: string | null;
  /** current ÷ previous, to six digits. */
  readonly ratio: string | null;
  /** Why there is no percentage; null where there is one. */
  readonly suppressed: Suppressed | null;
  /** As a report would say it: `increase of 104.195 %`, `n/a (new)`. */
  readonly inWords: string;
}

/**
 * The change between two amounts of one currency. `complete`: whether no amount without a value is missing on either
 * side.
 */
export function changeBetween(current: Amount, previous: Amount, complete = true): AmountChange {
  const difference = current.minor - previous.minor;
  const absolute = { minor: difference, currency: current.currency };
  const suppressed = suppressedBy(current.minor, previous.minor, complete);
  if (suppressed !== null) {
    const fresh = suppressed === 'previous-zero' && current.minor > 0n;
    return { absolute, percent: null, ratio: null, suppressed, inWords: fresh ? 'n/a (new)' : 'n/a' };
  }
  const text = percent(difference, previous.minor);
  const inWords =
    difference === 0n ? 'no change' : `${difference > 0n ? 'increase' : 'decrease'} of ${text.replace('-', '')} %`;
  return { absolute, percent: text, ratio: ratio(current.minor, previous.minor), suppressed, inWords };
}

function suppressedBy(current: bigint, previous: bigint, complete: boolean): Suppressed | null {
  if (!complete) return 'amounts-unvalued';
  if (previous === 0n) return 'previous-zero';
  if (previous < 0n) return 'previous-negative';
  return current < 0n ? 'current-negative' : null;
}
