/**
 * `half-up`: a half goes away from zero, as ROUND of SQL and of spreadsheets has it. `half-even`: to the even
 * neighbour.
 */
export type Rounding = 'half-up' | 'half-even';

/**
 * `numerator` / `denominator`, rounded once to the nearest whole number. Symmetric: −x gives −(x). Throws where the
 * denominator is 0.
 */
export function divided(numerator: bigint, denominator: bigint, rounding: Rounding = 'half-up'): bigint {
  if (denominator === 0n) throw new RangeError('division by zero');
  const dividend = magnitude(numerator);
  const divisor = magnitude(denominator);
  const whole = dividend / divisor;
  const twice = (dividend % divisor) * 2n;
  const halfGoesUp = rounding === 'half-up' || whole % 2n === 1n;
  const rounded = twice > divisor || (twice === divisor && halfGoesUp) ? whole + 1n : whole;
  return numerator < 0n === denominator < 0n ? rounded : -rounded;
}

/** `numerator` / `denominator`, rounded to the next whole number that is not below; neither is negative. */
export function dividedUp(numerator: bigint, denominator: bigint): bigint {
  return (numerator + denominator - 1n) / denominator;
}

/** Without its sign. */
export function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
