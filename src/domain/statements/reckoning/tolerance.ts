import type { Wording } from '../statement.js';
import { compare, minus, plus, powerOfTen, whole, type Exact } from '../../number/exact.js';
import { decimal, placesOf } from '../../number/text.js';

/**
 * The numbers that may be printed as a stated value. `from` belongs to them unless `above` is set; `until` does not.
 */
export interface Tolerance {
  readonly from: Exact;
  readonly until: Exact;
  readonly above: boolean;
}

/**
 * What may stand behind a stated value. Flat: whatever rounds half up to it at its digits. `about`: the same at its
 * last digit that is not an idle zero. `more-than`: what is greater and was cut off there. Nothing is rounded up to it.
 */
export function toleranceOf(stated: string, wording: Wording | undefined): Tolerance {
  const value = decimal(stated);
  const unit = wording === undefined ? lastPlace(stated) : significantPlace(stated);
  if (wording === 'more-than') return { from: value, until: plus(value, unit), above: true };
  const half = { units: unit.units, over: unit.over * 2n };
  return { from: minus(value, half), until: plus(value, half), above: false };
}

/** Whether a computed number may be printed as the stated value. Below zero the same as above, mirrored. */
export function agrees(computed: Exact, stated: string, wording: Wording | undefined): boolean {
  if (stated.startsWith('-')) return agrees({ ...computed, units: -computed.units }, stated.slice(1), wording);
  const { from, until, above } = toleranceOf(stated, wording);
  const low = compare(computed, from);
  return (above ? low > 0 : low >= 0) && compare(computed, until) < 0;
}

function lastPlace(text: string): Exact {
  return { units: 1n, over: powerOfTen(placesOf(text)) };
}

/** The place of the last digit, idle zeros of a whole number aside: 1,000 of 26000, 0.1 of 94.0. */
function significantPlace(text: string): Exact {
  const idle = text.includes('.') ? 0 : (/0*$/.exec(text)?.[0].length ?? 0);
  return idle === 0 || /^-?0+$/.test(text) ? lastPlace(text) : whole(powerOfTen(idle));
}
