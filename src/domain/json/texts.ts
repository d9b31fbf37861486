import { malformed } from './parsed.js';
import type { Place, Reader } from './place.js';

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const NAME = /^[a-z0-9][a-z0-9-]{0,59}$/;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;
const LONGEST_TEXT = 500;
const LONGEST_QUOTATION = 5000;

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
  return visible(input, LONGEST_TEXT, place);
}

/** The same of a passage that is quoted. */
export function readLongText(input: unknown, place: Place): string | undefined {
  return visible(input, LONGEST_QUOTATION, place);
}

function visible(input: unknown, longest: number, place: Place): string | undefined {
  const plain = typeof input === 'string' && input.length > 0 && input.length <= longest && !INVISIBLE.test(input);
  if (plain && input.normalize('NFC') === input) return input;
  return malformed(
    place,
    `Must be a text of 1 to ${String(longest)} visible characters, in Unicode normalization form C.`,
  );
}

/** One of a few words. */
export function word<const T extends string>(words: readonly T[]): Reader<T> {
  return (input, place) =>
    words.find((each) => each === input) ?? malformed(place, `Must be one of: ${words.join(', ')}.`);
}

export function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
