import type { Balance } from './balance.js';
import type { Amount } from '../../money/amount.js';

/** An amount for which no rate was known: listed, and in no total in dollars. */
export interface UnvaluedAmount {
  readonly pledge: string;
  readonly donor: string | null;
  readonly quantity: 'pledged' | 'received';
  readonly amount: Amount;
}

/** The amounts without a value, from balances of `unvalued-pledged` and `unvalued-received` by pledge. */
export function unvaluedAmounts(balances: readonly (Balance & { readonly item: string })[]): readonly UnvaluedAmount[] {
  const found = new Map<string, UnvaluedAmount>();
  for (const { account, item, donor, currency, sum, instrument } of balances) {
    if (instrument === 'assessed') continue;
    const quantity = account === 'unvalued-pledged' ? 'pledged' : 'received';
    const key = [quantity, item, currency].join('\u0000');
    const minor = (found.get(key)?.amount.minor ?? 0n) + sum;
    found.set(key, { pledge: item, donor: donor === '' ? null : donor, quantity, amount: { minor, currency } });
  }
  return [...found.values()].filter(({ amount }) => amount.minor !== 0n);
}
