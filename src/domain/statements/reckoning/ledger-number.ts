import { digitsOf } from '../../money/currencies.js';
import { powerOfTen, whole, type Exact } from '../../number/exact.js';
import { written } from '../../money/amount.js';
import { amountInWords } from '../../entry-into-force/words/numbers.js';
import type { AmountFigure, Figure, Wanted } from '../figures.js';

/** The rows that a number is the sum of, where each is in whole units. */
export interface Rows {
  readonly count: number;
  readonly digits: number;
}

/** A figure of the ledger as a number; or why there is none, as a sentence. */
export type LedgerNumber = { readonly number: Exact; readonly rows: Rows | null } | { readonly because: string };

/**
 * The number that a figure stands for. An amount of which a part is without value or not specified is none: missing is
 * not zero.
 */
export function ledgerNumber({ quantity }: Wanted, figure: Figure | undefined): LedgerNumber {
  if (figure === undefined) throw new Error('A figure that was asked for is not among those given.');
  if (figure.kind === 'unknown') return { because: figure.because };
  if (figure.kind === 'count' && quantity.of === 'count') {
    const { measure, who } = quantity;
    const number = measure === 'counted' ? figure.counts.counted : figure.counts[measure][who];
    return { number: whole(BigInt(number)), rows: null };
  }
  if (figure.kind === 'number') return { number: whole(figure.number), rows: null };
  if (figure.kind !== 'amount' || quantity.of !== 'fund')
    throw new Error(`The figure of ${quantity.of} is a ${figure.kind}.`);
  return amountNumber(figure, quantity.measure === 'earmarked' || quantity.measure === 'general-purpose');
}

function amountNumber(figure: AmountFigure, byEarmarking: boolean): LedgerNumber {
  const { minor, currency, unvalued, notSpecified, parts, wholeParts } = figure;
  if (unvalued > 0)
    return {
      because: `${unvalued} of the sums in it ${unvalued === 1 ? 'has' : 'have'} no value in ${currency}, and missing is not zero.`,
    };
  if (byEarmarking && notSpecified !== 0n) {
    const { value } = written({ minor: notSpecified, currency });
    return {
      because: `Of the pledges, ${amountInWords(value.replace(/\.0+$/, ''))} ${currency} is neither specified as earmarked nor as general-purpose.`,
    };
  }
  const number = { units: minor, over: powerOfTen(digitsOf(currency)) };
  return { number, rows: wholeParts ? { count: parts, digits: 0 } : null };
}
