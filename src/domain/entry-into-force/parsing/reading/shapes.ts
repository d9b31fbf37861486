import { malformed, unknownKind, type Unknown } from './parsed.js';
import { below, type Place, type Reader } from './place.js';
import { quoted, readName } from './values.js';

/** A JSON object as it came. Its own keys only. */
export type Json = Readonly<Record<string, unknown>>;

const DEEPEST = 12;

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
export function objectOf<T extends object>(members: Members<T>, contradiction: (read: T) => Contradiction | null = () => null): Reader<T> {
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
  for (const key of others.slice(0, 20)) malformed(below(place, key), `Unknown key ${quoted(key)}; known here: ${known.join(', ')}.`);
}

/** A list of 1 to `most` values. */
export function listOf<T>(reader: Reader<T>, most: number): Reader<T[]> {
  return (input, place) => {
    if (!Array.isArray(input) || input.length < 1 || input.length > most) {
      return malformed(place, `Must be a list of 1 to ${String(most)} values.`);
    }
    const items = input.map((item: unknown, index) => reader(item, below(place, index)));
    const good = items.filter((item) => item !== undefined);
    return good.length === items.length ? good : undefined;
  };
}

/** A list in which nothing stands twice. */
export function setOf(reader: Reader<string>, most: number): Reader<string[]> {
  const readAll = listOf(reader, most);
  return (input, place) => {
    const items = readAll(input, place);
    const again = items?.findIndex((item, index) => items.indexOf(item) < index) ?? -1;
    return again < 0 ? items : malformed(below(place, again), 'Must not stand in the list twice.');
  };
}

/** An object of values by name; absent or null is none. `readKey`: what a name must look like. */
export function byName<T>(reader: Reader<T>, most: number, readKey: Reader<string> = readName): Reader<Readonly<Record<string, T>>> {
  return (input, place) => {
    if (input === undefined || input === null) return {};
    if (!isObject(input)) return malformed(place, 'Must be an object of values by name.');
    const names = Object.keys(input);
    if (names.length > most) return malformed(place, `Must have at most ${String(most)} names.`);
    const read = names.flatMap((key) => {
      const at = below(place, key);
      const named = readKey(key, at);
      const value = named === undefined ? undefined : reader(input[key], at);
      return value === undefined ? [] : [[key, value] as const];
    });
    return read.length === names.length ? Object.fromEntries(read) : undefined;
  };
}

/**
 * An object of one kind, told by its key; at most twelve within one another. `kinds`: a reader of the whole object for each; `parts`: keys
 * that only go with a kind. A kind that is not among them is noted as not expressible.
 */
export function oneOf<T>(
  what: Unknown['what'],
  kinds: Readonly<Record<string, Reader<T>>>,
  { parts, example }: { readonly parts: readonly string[]; readonly example: string },
): Reader<T> {
  const known = Object.keys(kinds);
  return (input, place) => {
    if (place.depth > DEEPEST)
      return malformed(place, `Is nested too deep: at most ${String(DEEPEST)} ${PLURAL[what]} within one another.`);
    if (!isObject(input)) return malformed(place, `Must be an object with one kind of ${what}, such as ${example}.`);
    const keys = Object.keys(input);
    const found = keys.filter((key) => known.includes(key) && (input[key] !== null || keys.length === 1));
    const [kind] = found;
    if (found.length === 1 && kind !== undefined) return kinds[kind]?.(input, { ...place, depth: place.depth + 1 });
    const strange = keys.filter((key) => !known.includes(key) && !parts.includes(key));
    if (found.length > 1 || strange.length === 0) return malformed(place, `Must have exactly one kind of ${what}: ${known.join(', ')}.`);
    for (const key of strange.slice(0, 20)) unknownKind(below(place, key), { what, kind: key.slice(0, 60), known });
    return undefined;
  };
}

const PLURAL = { condition: 'conditions', delay: 'delays', class: 'classes' };

export function isObject(input: unknown): input is Json {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

function valueOf(object: Json, key: string): unknown {
  return Object.hasOwn(object, key) ? (object[key] ?? undefined) : undefined;
}
