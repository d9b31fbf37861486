import { unitsAt, type Decimal } from './decimal.js';

const PLACES = 6n;

/**
 * a / b to six places, rounded half up (`up`: to the next above), as text without idle zeros; `0` where b is zero.
 * Neither is negative.
 */
export function quotient(a: Decimal, b: Decimal, rounding: 'half-up' | 'up' = 'half-up'): string {
  if (b.units === 0n) return '0';
  const scale = Math.max(a.scale, b.scale);
  const [dividend, divisor] = [unitsAt(a, scale) * 10n ** PLACES, unitsAt(b, scale)];
  const units = rounding === 'up' ? (dividend + divisor - 1n) / divisor : (2n * dividend + divisor) / (2n * divisor);
  return asText({ units, scale: Number(PLACES) });
}

/** Without idle zeros: `58.82`, `0.5`, `3`. */
export function asText({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const [whole, fraction] = [
    digits.slice(0, digits.length - scale),
    digits.slice(digits.length - scale).replace(/0+$/, ''),
  ];
  return `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
