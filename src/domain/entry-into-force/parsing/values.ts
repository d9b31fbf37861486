import { isPlainDate, type PlainDate } from '../../calendar/plain-date.js';
import { malformed, type Findings } from './parsed.js';

/** A JSON object as it came. Its own keys only. */
export type Json = Readonly<Record<string, unknown>>;

const GREATEST_COUNT = 100_000;
const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** An object with none but these keys. */
export function readObject(input: unknown, keys: readonly string[], pointer: string, findings: Findings): Json | undefined {
  if (!isObject(input)) return malformed(findings, pointer, 'Must be an object.');
  const unknown = Object.keys(input).filter((key) => !keys.includes(key));
  for (const key of unknown.slice(0, 20)) {
    malformed(findings, below(pointer, key), `Unknown key ${quoted(key)}; known here: ${keys.join(', ')}.`);
  }
  return input;
}

export function readCount(input: unknown, pointer: string, findings: Findings): number | undefined {
  if (typeof input === 'number' && Number.isInteger(input) && input >= 1 && input <= GREATEST_COUNT) return input;
  return malformed(findings, pointer, `Must be a whole number from 1 to ${String(GREATEST_COUNT)}.`);
}

export function readDate(input: unknown, pointer: string, findings: Findings): PlainDate | undefined {
  if (isPlainDate(input)) return input;
  return malformed(findings, pointer, 'Must be a real date, written YYYY-MM-DD.');
}

export function readTrue(input: unknown, pointer: string, findings: Findings): true | undefined {
  return input === true ? true : malformed(findings, pointer, 'Must be true.');
}

/** The code of a participant or the id of a treaty; `what` names it in the finding. */
export function readCode(input: unknown, what: string, pointer: string, findings: Findings): string | undefined {
  if (typeof input === 'string' && CODE.test(input)) return input;
  return malformed(findings, pointer, `Must be ${what}: letters, digits, dots, hyphens and underscores, at most 100.`);
}

/** A list of 1 to `most` values, each read by `read`. */
export function readList<T>(
  input: unknown,
  most: number,
  pointer: string,
  findings: Findings,
  read: (item: unknown, pointer: string) => T | undefined,
): T[] | undefined {
  if (!Array.isArray(input) || input.length < 1 || input.length > most) {
    return malformed(findings, pointer, `Must be a list of 1 to ${String(most)} values.`);
  }
  const items = input.map((item: unknown, index) => read(item, below(pointer, String(index))));
  const good = items.filter((item) => item !== undefined);
  return good.length === items.length ? good : undefined;
}

export function isObject(input: unknown): input is Json {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

/** An own value of the object; null is as good as absent. */
export function valueOf(object: Json, key: string): unknown {
  return Object.hasOwn(object, key) ? (object[key] ?? undefined) : undefined;
}

/** The JSON pointer (RFC 6901) of a key or index below a pointer. */
export function below(pointer: string, key: string): string {
  return `${pointer}/${key.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

export function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
