import type { Unknown } from './findings.js';
import { isObject } from './objects.js';
import { malformed, unknownKind } from './parsed.js';
import { below, type Reader } from './place.js';

const DEEPEST = 12;

/**
 * An object of one kind, told by its key. At most twelve lie within one another. `kinds`: a reader of the whole object
 * for each. `parts`: keys that only go with a kind. A kind that is not among them is noted as not expressible.
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
    if (found.length > 1 || strange.length === 0)
      return malformed(place, `Must have exactly one kind of ${what}: ${known.join(', ')}.`);
    for (const key of strange.slice(0, 20)) unknownKind(below(place, key), { what, kind: key.slice(0, 60), known });
    return undefined;
  };
}

const PLURAL = { condition: 'conditions', delay: 'delays', class: 'classes' };
