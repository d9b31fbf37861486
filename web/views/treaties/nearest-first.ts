import type { MissingAnswer } from '../../../src/treaties/entry-into-force.answer.js';
import type { ListedTreatyAnswer } from '../../../src/treaties/list-treaties/list-treaties.answer.js';

/** The conditions that count heads, so that what is missing is so many instruments. */
const HEADS: readonly MissingAnswer['condition'][] = ['instruments', 'each', 'fraction', 'declarations'];

/** Whether a threshold is counted in whole instruments. */
export function countsHeads({ condition }: MissingAnswer): boolean {
  return HEADS.includes(condition);
}

/**
 * So many instruments are missing at the least: the most that a threshold lacks. Null where something else is missing
 * too, or there are several ways.
 */
export function instrumentsMissing({ missing }: ListedTreatyAnswer): number | null {
  const heads = missing.filter(countsHeads).map((each) => Number(each.missing));
  return heads.length === 0 ? null : Math.max(...heads);
}

/** The order of those that wait: first whichever lacks the fewest instruments, last where instruments lack nothing. */
export function nearestFirst(one: ListedTreatyAnswer, other: ListedTreatyAnswer): number {
  const [near, far] = [instrumentsMissing(one), instrumentsMissing(other)];
  if (near !== far) return (near ?? Number.MAX_SAFE_INTEGER) - (far ?? Number.MAX_SAFE_INTEGER);
  return filled(other) - filled(one);
}

function filled({ missing }: ListedTreatyAnswer): number {
  const shares = missing.filter(countsHeads).map(({ have, need }) => Number(have) / Number(need));
  return shares.length === 0 ? 0 : Math.min(...shares);
}
