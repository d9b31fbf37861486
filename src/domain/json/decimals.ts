import { malformed } from './parsed.js';
import type { Place } from './place.js';

const DECIMAL = /^(0|[1-9]\d{0,29})(\.\d{1,30})?$/;

/** Not negative, exact: `"17.89"`. */
export function readDecimal(input: unknown, place: Place): string | undefined {
  if (typeof input === 'string' && DECIMAL.test(input)) return input;
  return malformed(place, 'Must be a decimal string that is not negative, such as "17.89".');
}

/** A decimal above nought. */
export function readPositiveDecimal(input: unknown, place: Place): string | undefined {
  const amount = readDecimal(input, place);
  return amount === undefined || !isNought(amount) ? amount : malformed(place, 'Must be above 0.');
}

/** A share that must be reached: above nought, at most the whole. */
export function readShare(input: unknown, place: Place): string | undefined {
  if (typeof input === 'string' && DECIMAL.test(input) && !isNought(input) && isPart(input)) return input;
  return malformed(
    place,
    'Must be a share of 1 as a decimal string: "0.55" for 55 per cent, at most "1" and above "0".',
  );
}

/** A share that must be passed: less than the whole. */
export function readShareToPass(input: unknown, place: Place): string | undefined {
  if (typeof input === 'string' && DECIMAL.test(input) && input.startsWith('0')) return input;
  return malformed(place, 'Must be a share of 1 as a decimal string: "0.5" for more than 50 per cent, below "1".');
}

/** Whether a decimal is 0, however written. */
export function isNought(decimal: string): boolean {
  return !/[1-9]/.test(decimal);
}

/** At most 1. */
function isPart(decimal: string): boolean {
  return decimal.startsWith('0') || /^1(\.0*)?$/.test(decimal);
}
