import { isObject } from './objects.js';
import { malformed } from './parsed.js';
import { below, type Reader } from './place.js';
import { readName } from './texts.js';

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
export function byName<T>(
  reader: Reader<T>,
  most: number,
  readKey: Reader<string> = readName,
): Reader<Readonly<Record<string, T>>> {
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
