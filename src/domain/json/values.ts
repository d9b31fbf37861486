import { isPlainDate, type PlainDate } from '../calendar/plain-date.js';
import { malformed } from './parsed.js';
import type { Place } from './place.js';

const GREATEST_COUNT = 100_000;

export function readCount(input: unknown, place: Place): number | undefined {
  if (typeof input === 'number' && Number.isInteger(input) && input >= 1 && input <= GREATEST_COUNT) return input;
  return malformed(place, `Must be a whole number from 1 to ${String(GREATEST_COUNT)}.`);
}

export function readDate(input: unknown, place: Place): PlainDate | undefined {
  return isPlainDate(input) ? input : malformed(place, 'Must be a real date, written YYYY-MM-DD.');
}

/** A day of the year, `MM-DD`; 29 February is one. */
export function readDayOfYear(input: unknown, place: Place): string | undefined {
  if (typeof input === 'string' && isPlainDate(`2000-${input}`)) return input;
  return malformed(place, 'Must be a day that some year has, written MM-DD.');
}

export function readTrue(input: unknown, place: Place): true | undefined {
  return input === true ? true : malformed(place, 'Must be true.');
}

export function readBoolean(input: unknown, place: Place): boolean | undefined {
  return typeof input === 'boolean' ? input : malformed(place, 'Must be true or false.');
}
