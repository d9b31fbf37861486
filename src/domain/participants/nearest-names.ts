import type { Register } from './participant.js';
import { comparableName } from './printed-name.js';

/** A participant's name, with how far another name is from it: 0 where they are the same, 1 where nothing is. */
interface Near {
  readonly code: string;
  readonly name: string;
  readonly distance: number;
}

/** Further than this a name is no proposal but another. */
const FURTHEST = 0.6;
/** One name within another is nearer than any that only looks alike. */
const WITHIN = 0.2;
const LONGEST = 120;

/**
 * The participants whose names are nearest to one that nobody has, each once, the nearest first. They are proposals for
 * a person to choose from, and never a reading.
 */
export function nearestNames(register: Register, name: string, most = 3): readonly Omit<Near, 'distance'>[] {
  const wanted = letters(name);
  const nearest = [...register.values()].map(({ code, names, aliases = [] }) => {
    const known = [...names.map(({ names: { en } }) => en), ...aliases.map(({ name: other }) => other)];
    const all = known.map((each) => ({ code, name: each, distance: distance(wanted, letters(each)) }));
    return all.reduce((best, each) => (each.distance < best.distance ? each : best));
  });
  return nearest
    .filter((each) => each.distance <= FURTHEST)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ code, name: known }) => ({ code, name: known }));
}

function letters(name: string): string {
  return comparableName(name)
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
}

function distance(one: string, other: string): number {
  const longer = Math.max(one.length, other.length);
  if (longer === 0) return 0;
  const edits = editDistance(one, other) / longer;
  return isWithin(one, other) || isWithin(other, one) ? WITHIN * edits : edits;
}

function isWithin(part: string, whole: string): boolean {
  return part.length > 3 && ` ${whole} `.includes(` ${part} `);
}

/** How many letters have to be put in, taken out or changed (Levenshtein 1966). */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
