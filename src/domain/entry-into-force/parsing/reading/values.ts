import { isPlainDate, type PlainDate } from '../../../calendar/plain-date.js';
import { malformed } from './parsed.js';
import type { Place, Reader } from './place.js';

const GREATEST_COUNT = 100_000;
const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const DECIMAL = /^(0|[1-9]\d{0,29})(\.\d{1,30})?$/;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;
const LONGEST_TEXT = 500;

const NAME = /^[a-z0-9][a-z0-9-]{0,59}$/;

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

/** Not negative, exact: `"17.89"`. */
export function readDecimal(input: unknown, place: Place): string | undefined {
  if (typeof input === 'string' && DECIMAL.test(input)) return input;
  return malformed(place, 'Must be a decimal string that is not negative, such as "17.89".');
}

/** A decimal above nought. */
export function readAmount(input: unknown, place: Place): string | undefined {
  const amount = readDecimal(input, place);
  return amount === undefined || !isNought(amount) ? amount : malformed(place, 'Must be above 0.');
}

/** A share that must be reached: above nought, at most the whole. */
export function readShare(input: unknown, place: Place): string | undefined {
  if (typeof input === 'string' && DECIMAL.test(input) && !isNought(input) && isPart(input)) return input;
  return malformed(place, 'Must be a share of 1 as a decimal string: "0.55" for 55 per cent, at most "1" and above "0".');
}

/** A share that must be passed: less than the whole. */
export function readShareToPass(input: unknown, place: Place): string | undefined {
  if (typeof input === 'string' && DECIMAL.test(input) && input.startsWith('0')) return input;
  return malformed(place, 'Must be a share of 1 as a decimal string: "0.5" for more than 50 per cent, below "1".');
}

/** The code of a participant or the id of a treaty; `what` names it in the finding. */
export function code(what: string): Reader<string> {
  return (input, place) =>
    typeof input === 'string' && CODE.test(input)
      ? input
      : malformed(place, `Must be ${what}: letters, digits, dots, hyphens and underscores, at most 100.`);
}

/** The name of a class, a weight table, a provision or an attribute. */
export function readName(input: unknown, place: Place): string | undefined {
  if (typeof input === 'string' && NAME.test(input)) return input;
  return malformed(place, 'Must be a name of lower-case letters, digits and hyphens, at most 60.');
}

/** A short text that reads as it is written. */
export function readText(input: unknown, place: Place): string | undefined {
  const plain = typeof input === 'string' && input.length > 0 && input.length <= LONGEST_TEXT && !INVISIBLE.test(input);
  if (plain && input.normalize('NFC') === input) return input;
  return malformed(place, `Must be a text of 1 to ${String(LONGEST_TEXT)} visible characters, in Unicode normalization form C.`);
}

/** One of a few words. */
export function word<const T extends string>(words: readonly T[]): Reader<T> {
  return (input, place) => words.find((each) => each === input) ?? malformed(place, `Must be one of: ${words.join(', ')}.`);
}

export function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

function isNought(decimal: string): boolean {
  return !/[1-9]/.test(decimal);
}

/** At most 1. */
function isPart(decimal: string): boolean {
  return decimal.startsWith('0') || /^1(\.0*)?$/.test(decimal);
}
