import { fixedDecimal, powerOfTen } from './fixed-decimal.js';

/**
 * `half-up`: a half goes away from zero, as ROUND of SQL and of spreadsheets has it. `half-even`: a half goes to the
 * even neighbour.
 */
export type Rounding = 'half-up' | 'half-even';

/**
 * `numerator` / `denominator`, rounded once to the nearest whole number. Symmetric: −x gives −(x). Throws where the
 * denominator is 0.
 */
export function divided(numerator: bigint, denominator: bigint, rounding: Rounding = 'half-up'): bigint {
  if (denominator === 0n) throw new RangeError('division by zero');
  const [dividend, divisor] = [magnitude(numerator), magnitude(denominator)];
  const [whole, twice] = [dividend / divisor, (dividend % divisor) * 2n];
  const halfGoesUp = rounding === 'half-up' || whole % 2n === 1n;
  const rounded = twice > divisor || (twice === divisor && halfGoesUp) ? whole + 1n : whole;
  return numerator < 0n === denominator < 0n ? rounded : -rounded;
}

/** `part` of `whole` in per cent, to `digits` places, a half away from zero: `94.065`. Throws where the whole is 0. */
export function percent(part: bigint, whole: bigint, digits = 3): string {
  return ratio(part * 100n, whole, digits);
}

/** `part` / `whole` to `digits` places, a half away from zero: `0.940650`. Throws where the whole is 0. */
export function ratio(part: bigint, whole: bigint, digits = 6): string {
  return fixedDecimal(divided(part * powerOfTen(digits), whole), digits);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
