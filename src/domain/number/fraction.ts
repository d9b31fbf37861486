import { asText } from './decimal-text.js';
import { powerOfTen } from './fixed-decimal.js';
import { divided as roundedQuotient } from './rounding.js';

/** An exact number: `over` > 0. */
export interface Fraction {
  readonly units: bigint;
  readonly over: bigint;
}

/** A whole number. */
export function whole(units: bigint): Fraction {
  return { units, over: 1n };
}

/** Reads a decimal string, `-0.5` too; it must be one. */
export function fraction(text: string): Fraction {
  const [before = '0', after = ''] = text.split('.');
  return { units: BigInt(before + after), over: 10n ** BigInt(after.length) };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return a.over === b.over
    ? { units: a.units + b.units, over: a.over }
    : { units: a.units * b.over + b.units * a.over, over: a.over * b.over };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { units: -b.units, over: b.over });
}

/** a / b; b is not zero. */
export function divided(a: Fraction, b: Fraction): Fraction {
  const sign = b.units < 0n ? -1n : 1n;
  return { units: sign * a.units * b.over, over: sign * a.over * b.units };
}

/** a as a percentage of b, which is not zero. */
export function percentOf(a: Fraction, b: Fraction): Fraction {
  const { units, over } = divided(a, b);
  return { units: units * 100n, over };
}

/** Negative where a < b, positive where a > b, else 0. */
export function compare(a: Fraction, b: Fraction): number {
  const { units } = minus(a, b);
  return units < 0n ? -1 : units > 0n ? 1 : 0;
}

/** As a decimal string with at most so many digits after the point, rounded half away from zero, without idle zeros. */
export function decimalText({ units, over }: Fraction, digits: number): string {
  return asText({ units: roundedQuotient(units * powerOfTen(digits), over), scale: digits });
}

/** How many digits stand after the point of a decimal string. */
export function digitsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}
