import { usd, written, type Amount } from '../../../money/amount.js';
import { REDENOMINATIONS, redenominated } from '../../../money/redenomination.js';
import { isIatiCurrency } from './currency-list.js';

/**
 * An amount as IATI takes it. `original`: what it stands for, as text `TRL 135000000000`, where that is in a currency
 * that IATI does not list.
 */
export interface Publishable {
  readonly amount: Amount;
  readonly original: string | null;
}

/**
 * The amount as IATI takes it. Where IATI's list lacks its currency: in the one that took its place, at the official
 * factor (TRL is TRY). Else its value in dollars (cents). Null where there is none: such an amount cannot be published,
 * and is reported.
 */
export function publishable(amount: Amount, cents: bigint | null): Publishable | null {
  if (isIatiCurrency(amount.currency)) return { amount, original: null };
  const original = inOneText(amount);
  const succeeded = successor(amount);
  if (succeeded !== null) return { amount: succeeded, original };
  return cents === null ? null : { amount: usd(cents), original };
}

/** `EUR 1000.00` */
export function inOneText(amount: Amount): string {
  const { value, currency } = written(amount);
  return `${currency} ${value}`;
}

function successor(amount: Amount): Amount | null {
  let found = amount;
  for (const by of REDENOMINATIONS) {
    if (isIatiCurrency(found.currency)) return found;
    if (by.from === found.currency) found = redenominated(found, by);
  }
  return isIatiCurrency(found.currency) ? found : null;
}
