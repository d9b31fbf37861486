import { powerOfTen, type Exact } from './exact.js';
import { divided, dividedUp, magnitude } from './rounding.js';

/** Digits after the point of a share of a whole. */
const PLACES = 6;

/** Reads a decimal string such as `17.89` or `-0.5`; it must be one, as the parser has checked. */
export function decimal(text: string): Exact {
  const [before = '0', after = ''] = text.split('.');
  return { units: BigInt(before + after), over: powerOfTen(after.length) };
}

/** How many digits stand after the point of a decimal string. */
export function placesOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

/** `units` / 10^`digits` with exactly so many digits: (500n, 2) is `5.00`, (-5n, 3) is `-0.005`. */
export function fixedDecimal(units: bigint, digits: number): string {
  const all = magnitude(units)
    .toString()
    .padStart(digits + 1, '0');
  const point = all.length - digits;
  return `${units < 0n ? '-' : ''}${all.slice(0, point)}${digits === 0 ? '' : `.${all.slice(point)}`}`;
}

/** A number over a power of ten, with a digit for each nought of it: 50 / 1000 is `0.050`. */
export function writtenOut({ units, over }: Exact): string {
  return fixedDecimal(units, over.toString().length - 1);
}

/** A number over a power of ten, without idle zeros: `58.82`, `0.5`, `3`. */
export function exactText(value: Exact): string {
  return withoutIdleZeros(writtenOut(value));
}

/** With at most so many digits after the point, rounded half away from zero, without idle zeros. */
export function decimalText({ units, over }: Exact, digits: number): string {
  return withoutIdleZeros(fixedDecimal(divided(units * powerOfTen(digits), over), digits));
}

/**
 * a / b to six places, rounded half up or to the next above, without idle zeros; `0` where b is zero. Neither is
 * negative.
 */
export function shareText(a: Exact, b: Exact, rounding: 'half-up' | 'up' = 'half-up'): string {
  if (b.units === 0n) return '0';
  const dividend = a.units * b.over * powerOfTen(PLACES);
  const divisor = b.units * a.over;
  const units = rounding === 'up' ? dividedUp(dividend, divisor) : divided(dividend, divisor);
  return withoutIdleZeros(fixedDecimal(units, PLACES));
}

/** `part` of `whole` in per cent, to `digits` places, a half away from zero: `94.065`. Throws where the whole is 0. */
export function percent(part: bigint, whole: bigint, digits = 3): string {
  return ratio(part * 100n, whole, digits);
}

/** `part` / `whole` to `digits` places, a half away from zero: `0.940650`. Throws where the whole is 0. */
export function ratio(part: bigint, whole: bigint, digits = 6): string {
  return fixedDecimal(divided(part * powerOfTen(digits), whole), digits);
}

function withoutIdleZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
