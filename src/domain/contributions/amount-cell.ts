import { powerOfTen, type Exact } from '../number/exact.js';
import { divided } from '../number/rounding.js';

/**
 * An amount read in a cell. `residue`: what the cell says beyond the minor units, exactly; null where it says no more.
 */
export interface CellAmount {
  readonly minor: bigint;
  readonly residue: Exact | null;
}

const DECIMAL = /^(-?)(\d{1,30})(?:\.(\d{0,30}))?$/;

/**
 * Reads a cell as minor units of a currency with so many digits. Blank is nothing, and so is `-0.0`. More digits than
 * the currency has are rounded, a half away from zero. Null where the cell is no plain decimal: separators, exponents,
 * currency signs are not guessed at.
 */
export function readAmountCell(cell: string, digits: number): CellAmount | null {
  const text = cell.trim();
  if (text === '') return { minor: 0n, residue: null };
  const [matched, sign = '', whole = '', fraction = ''] = DECIMAL.exec(text) ?? [];
  if (matched === undefined) return null;
  const places = fraction.length > digits ? fraction.length : digits;
  const units = BigInt(whole + fraction.padEnd(places, '0')) * (sign === '-' ? -1n : 1n);
  const minor = divided(units, powerOfTen(places - digits));
  const left = units - minor * powerOfTen(places - digits);
  return { minor, residue: left === 0n ? null : { units: left, over: powerOfTen(places) } };
}
