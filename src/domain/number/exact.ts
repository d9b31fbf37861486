/** One exact number: `units` / `over`, in whatever terms it came about. `over` > 0. */
export interface Exact {
  readonly units: bigint;
  readonly over: bigint;
}

export const ZERO: Exact = { units: 0n, over: 1n };

/** A whole number. */
export function whole(units: bigint): Exact {
  return { units, over: 1n };
}

/** 10^`digits`. */
export function powerOfTen(digits: number): bigint {
  return 10n ** BigInt(digits);
}

/** Decimals keep a power of ten below the line, so that sums of them stay small. */
export function plus(a: Exact, b: Exact): Exact {
  if (a.over === b.over) return { units: a.units + b.units, over: a.over };
  if (a.over % b.over === 0n) return { units: a.units + b.units * (a.over / b.over), over: a.over };
  if (b.over % a.over === 0n) return { units: a.units * (b.over / a.over) + b.units, over: b.over };
  return { units: a.units * b.over + b.units * a.over, over: a.over * b.over };
}

export function minus(a: Exact, b: Exact): Exact {
  return plus(a, { units: -b.units, over: b.over });
}

export function times(a: Exact, b: Exact): Exact {
  return { units: a.units * b.units, over: a.over * b.over };
}

/** a / b; b is not zero. */
export function quotient(a: Exact, b: Exact): Exact {
  const sign = b.units < 0n ? -1n : 1n;
  return { units: sign * a.units * b.over, over: sign * a.over * b.units };
}

/** a as a percentage of b, which is not zero. */
export function percentOf(a: Exact, b: Exact): Exact {
  const { units, over } = quotient(a, b);
  return { units: units * 100n, over };
}

/** Negative where a < b, positive where a > b, else 0. */
export function compare(a: Exact, b: Exact): number {
  const left = a.over === b.over ? a.units : a.units * b.over;
  const right = a.over === b.over ? b.units : b.units * a.over;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The units of a number over a multiple of its own denominator. */
export function unitsOver({ units, over }: Exact, multiple: bigint): bigint {
  return units * (multiple / over);
}
