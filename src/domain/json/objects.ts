import { malformed } from './parsed.js';
import { below, type Place, type Reader } from './place.js';
import { quoted } from './texts.js';

/** A JSON object as it came. Its own keys only. */
export type Json = Readonly<Record<string, unknown>>;

/** A member that may be absent; null is as good as that. */
export interface Optional<T> {
  readonly optional: Reader<T>;
}

/** A reader for each member of a type: all of them, and `optional` where the type leaves one out. */
export type Members<T> = {
  readonly [K in keyof T]-?: object extends Pick<T, K> ? Optional<Exclude<T[K], undefined>> : Reader<T[K]>;
};

export function optional<T>(reader: Reader<T>): Optional<T> {
  return { optional: reader };
}

/** What in a value does not fit together, and where below it. */
export interface Contradiction {
  readonly at: readonly (string | number)[];
  readonly detail: string;
}

/** An object with these members and no other, in this order. */
export function objectOf<T extends object>(
  members: Members<T>,
  contradiction: (read: T) => Contradiction | null = () => null,
): Reader<T> {
  const readers = Object.entries(members as Record<string, Reader<unknown> | Optional<unknown>>);
  return (input, place) => {
    if (!isObject(input)) return malformed(place, 'Must be an object.');
    refuseOthers(input, Object.keys(members), place);
    const read = readers.map(([key, reader]) => [key, readMember(input, key, reader, place)] as const);
    if (read.some(([, value]) => value === undefined)) return undefined;
    const whole = Object.fromEntries(read.filter(([, value]) => value !== ABSENT)) as T;
    const wrong = contradiction(whole);
    return wrong === null ? whole : malformed(wrong.at.reduce(below, place), wrong.detail);
  };
}

const ABSENT = Symbol('absent');

function readMember(input: Json, key: string, reader: Reader<unknown> | Optional<unknown>, place: Place): unknown {
  const value = valueOf(input, key);
  if (typeof reader === 'function') return reader(value, below(place, key));
  return value === undefined ? ABSENT : reader.optional(value, below(place, key));
}

function refuseOthers(input: Json, known: readonly string[], place: Place): void {
  const others = Object.keys(input).filter((key) => !known.includes(key));
  for (const key of others.slice(0, 20))
    malformed(below(place, key), `Unknown key ${quoted(key)}; known here: ${known.join(', ')}.`);
}

export function isObject(input: unknown): input is Json {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

function valueOf(object: Json, key: string): unknown {
  return Object.hasOwn(object, key) ? (object[key] ?? undefined) : undefined;
}
