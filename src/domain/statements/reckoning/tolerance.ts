import type { Wording } from '../statement.js';
import { compare, digitsOf, fraction, minus, plus, type Fraction } from '../../number/fraction.js';

/**
 * The numbers that may be printed as a stated value. `from` belongs to them unless `above` is set; `until` does not.
 */
export interface Tolerance {
  readonly from: Fraction;
  readonly until: Fraction;
  readonly above: boolean;
}

/**
 * What may stand behind a stated value. Flat: whatever rounds half up to it at its digits. `about`: the same at its
 * last digit that is not an idle zero. `more-than`: what is greater and was cut off there. Nothing is rounded up to it.
 */
export function toleranceOf(stated: string, wording: Wording | undefined): Tolerance {
  const value = fraction(stated);
  const unit = wording === undefined ? lastPlace(stated) : significantPlace(stated);
  if (wording === 'more-than') return { from: value, until: plus(value, unit), above: true };
  const half = { units: unit.units, over: unit.over * 2n };
  return { from: minus(value, half), until: plus(value, half), above: false };
}

/** Whether a computed number may be printed as the stated value. Below zero the same as above, mirrored. */
export function agrees(computed: Fraction, stated: string, wording: Wording | undefined): boolean {
  if (stated.startsWith('-')) return agrees({ ...computed, units: -computed.units }, stated.slice(1), wording);
  const { from, until, above } = toleranceOf(stated, wording);
  const low = compare(computed, from);
  return (above ? low > 0 : low >= 0) && compare(computed, until) < 0;
}

function lastPlace(text: string): Fraction {
  return { units: 1n, over: 10n ** BigInt(digitsOf(text)) };
}

/** The place of the last digit, idle zeros of a whole number aside: 1,000 of 26000, 0.1 of 94.0. */
function significantPlace(text: string): Fraction {
  const idle = text.includes('.') ? 0 : (/0*$/.exec(text)?.[0].length ?? 0);
  return idle === 0 || /^-?0+$/.test(text) ? lastPlace(text) : { units: 10n ** BigInt(idle), over: 1n };
}
