import type { Treaty } from '../../treaty/model/treaty.js';
import type { Condition } from '../../treaty/model/clause.js';
import { classInWords, referenceInWords } from './classes.js';
import { fractionInWords } from './numbers.js';
import { thresholdInWords } from './shares.js';

/** `at least two thirds of the parties to crc have deposited their instruments`. */
export function fractionOfClass(
  { fraction }: Extract<Condition, { fraction: unknown }>,
  treaty: Treaty | undefined,
): string {
  const { numerator, denominator, of, counted: on, rounding = 'up', from } = fraction;
  const whole = numerator === denominator && rounding !== 'more-than';
  const share = whole ? 'all' : `${PREFIX[rounding]} ${fractionInWords(numerator, denominator)}`;
  const part = `${share} of ${classInWords(of, treaty)}${rounding === 'down' && !whole ? ' (rounded down)' : ''}${on === 'now' ? '' : ` as at ${referenceInWords(on)}`}`;
  if (from === undefined) return `${part} have deposited their instruments`;
  return `instruments from ${classInWords(from, treaty)}, in number ${part}, have been deposited`;
}

/** So many that what they object to is not accepted: `more than one third of the parties to marpol`. */
export function objectorsInWords(
  { unlessObjected }: Extract<Condition, { unlessObjected: unknown }>,
  treaty: Treaty | undefined,
): string {
  const { of, fraction, count, share } = unlessObjected;
  const whom = classInWords(of, treaty);
  if (share !== undefined) return `participants from ${whom} carrying ${thresholdInWords({ share }, treaty)}`;
  if (fraction === undefined) return `at least ${String(count)} of ${whom}`;
  const { numerator, denominator, rounding = 'more-than' } = fraction;
  return `${PREFIX[rounding]} ${fractionInWords(numerator, denominator)} of ${whom}`;
}

const PREFIX = { up: 'at least', 'more-than': 'more than', down: 'at least' } as const;
