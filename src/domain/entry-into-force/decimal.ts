/** An exact decimal number: `units` / 10^`scale`. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

export const ZERO: Decimal = { units: 0n, scale: 0 };

/** Reads a decimal string such as `17.89`; it must be one, as the parser has checked. */
export function decimal(text: string): Decimal {
  const [whole = '0', fraction = ''] = text.split('.');
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

export function plus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: at(a, scale) + at(b, scale), scale };
}

export function minus(a: Decimal, b: Decimal): Decimal {
  return plus(a, { units: -b.units, scale: b.scale });
}

export function times(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** Negative where a < b, positive where a > b, else 0. */
export function compare(a: Decimal, b: Decimal): number {
  const { units } = minus(a, b);
  return units < 0n ? -1 : units > 0n ? 1 : 0;
}

/** a / b to six places, rounded half up (`up`: to the next above), as text without idle zeros; `0` where b is zero. Neither is negative. */
export function quotient(a: Decimal, b: Decimal, rounding: 'half-up' | 'up' = 'half-up'): string {
  if (b.units === 0n) return '0';
  const scale = Math.max(a.scale, b.scale);
  const [dividend, divisor] = [at(a, scale) * 10n ** PLACES, at(b, scale)];
  const units = rounding === 'up' ? (dividend + divisor - 1n) / divisor : (2n * dividend + divisor) / (2n * divisor);
  return asText({ units, scale: Number(PLACES) });
}

/** Without idle zeros: `58.82`, `0.5`, `3`. */
export function asText({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const [whole, fraction] = [digits.slice(0, digits.length - scale), digits.slice(digits.length - scale).replace(/0+$/, '')];
  return `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

const PLACES = 6n;

function at({ units, scale }: Decimal, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - scale);
}
