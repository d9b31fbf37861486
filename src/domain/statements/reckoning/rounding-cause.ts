import { compare, minus, powerOfTen, type Exact } from '../../number/exact.js';
import { magnitude } from '../../number/rounding.js';
import { decimalText, placesOf } from '../../number/text.js';
import type { Cause } from '../verdict.js';
import type { Rows } from './ledger-number.js';

/**
 * Whether a total may differ from its rows because each was rounded. One row differs by a half of the last digit
 * printed at most, so many rows by so many halves. No more is claimed than that; and no row is ever added to make up
 * for it.
 */
export function roundingCause(stated: string, number: Exact, computed: Exact, rows: Rows | null): Cause | null {
  if (rows === null || rows.count < 2 || placesOf(stated) !== rows.digits) return null;
  const most: Exact = { units: BigInt(rows.count), over: 2n * powerOfTen(rows.digits) };
  const difference = minus(number, computed);
  const size = { ...difference, units: magnitude(difference.units) };
  if (compare(size, most) > 0) return null;
  return { code: 'rounding-plausible', rows: rows.count, most: decimalText(most, rows.digits + 1) };
}

/** The cause as a sentence. */
export function roundingInWords(
  { rows, most }: Extract<Cause, { readonly code: 'rounding-plausible' }>,
  digits: number,
): string {
  const unit = digits === 0 ? 'whole units' : `${digits} decimal place${digits === 1 ? '' : 's'}`;
  return `Rounding is plausible: ${rows} rows in ${unit}, each off by at most a half, can differ from their total by up to ${most}.`;
}
