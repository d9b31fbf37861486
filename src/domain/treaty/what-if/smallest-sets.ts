import { spend } from '../../effort.js';
import { compareTexts } from '../../text-order.js';

/** Somebody whose instrument would add so much, in the unit of what is missing. */
export interface WeighedCandidate {
  readonly code: string;
  readonly weight: bigint;
}

/**
 * Sets of codes, each in alphabetical order: smaller sets first, those of one size alphabetically. `complete`: there
 * are no others.
 */
export interface SmallestSets {
  readonly sets: readonly (readonly string[])[];
  readonly complete: boolean;
}

/** What one step of the search costs beside those of other computations. */
const STEPS_OF_ONE = 3;
/** So many steps, some tens of milliseconds, are spent on the search. */
const MOST_STEPS = 200_000;

/**
 * The sets whose weights add up to at least `missing` (positive) and of which no member could be left out, the first
 * `most` of them. Exact: no set is left out between those listed. Where sets are larger than the smallest ones, the
 * search may end early; `complete` is then false.
 */
export function smallestSets(candidates: readonly WeighedCandidate[], missing: bigint, most: number): SmallestSets {
  const useful = candidates.filter(({ weight }) => weight > 0n).sort((a, b) => compareTexts(a.code, b.code));
  spend(useful.length ** 2);
  const search: Search = {
    useful,
    missing,
    most,
    greatest: sums(useful, true),
    least: sums(useful, false),
    sets: [],
    steps: MOST_STEPS,
  };
  for (let size = 1; size <= useful.length && isOpen(search); size++)
    extend(search, { codes: [], sum: 0n, least: null }, 0, size);
  return { sets: search.sets.slice(0, most), complete: isOpen(search) };
}

const NOBODY: WeighedCandidate = { code: '', weight: 0n };

interface Search {
  readonly useful: readonly WeighedCandidate[];
  readonly missing: bigint;
  readonly most: number;
  /** What the n greatest of those from an index on add up to, and the n least. */
  readonly greatest: readonly (readonly bigint[])[];
  readonly least: readonly (readonly bigint[])[];
  readonly sets: (readonly string[])[];
  steps: number;
}

interface Chosen {
  readonly codes: readonly string[];
  readonly sum: bigint;
  readonly least: bigint | null;
}

function isOpen({ sets, most, steps }: Search): boolean {
  return sets.length <= most && steps > 0;
}

/** Finds, alphabetically, what so many more from an index on make of those chosen. */
function extend(search: Search, chosen: Chosen, from: number, more: number): void {
  if (!isOpen(search)) return;
  search.steps--;
  spend(STEPS_OF_ONE);
  if (!isPromising(search, chosen, from, more)) return;
  if (more === 0) return void search.sets.push(chosen.codes);
  for (let index = from; index + more <= search.useful.length; index++) {
    const { code, weight } = search.useful[index] ?? NOBODY;
    const least = chosen.least === null || weight < chosen.least ? weight : chosen.least;
    extend(search, { codes: [...chosen.codes, code], sum: chosen.sum + weight, least }, index + 1, more - 1);
  }
}

/** Whether so many more can be enough, and can be so few that none of all could be left out. */
function isPromising({ missing, greatest, least }: Search, chosen: Chosen, from: number, more: number): boolean {
  const [atMost, atLeast, smallest] = [greatest[from]?.[more], least[from]?.[more], least[from]?.[1]];
  if (atMost === undefined || atLeast === undefined || chosen.sum + atMost < missing) return false;
  const lightest =
    more === 0 || smallest === undefined || (chosen.least !== null && chosen.least < smallest)
      ? chosen.least
      : smallest;
  return chosen.sum + atLeast - (lightest ?? 0n) < missing;
}

/** By index, then by number: the sums of the greatest (or least) weights from that index on. */
function sums(useful: readonly WeighedCandidate[], greatestFirst: boolean): bigint[][] {
  const sorted: bigint[] = [];
  const all: bigint[][] = [[0n]];
  for (const { weight } of [...useful].reverse()) {
    const place = sorted.findIndex((other) => (greatestFirst ? other < weight : other > weight));
    sorted.splice(place < 0 ? sorted.length : place, 0, weight);
    const running = [0n];
    for (const each of sorted) running.push((running.at(-1) ?? 0n) + each);
    all.unshift(running);
  }
  return all;
}
