/**
 * A total split by weights, by largest remainder. Each share is its exact proportion rounded towards zero. The units
 * left go one each to those with the largest remainder (of equal ones, the earlier). The shares add up to the total,
 * whose sign they have: 50 over 60/40 is 30/20. Throws where a weight is negative or all are 0.
 */
export function shares(total: bigint, weights: readonly bigint[]): readonly bigint[] {
  const sum = weights.reduce((a, b) => a + b, 0n);
  if (sum === 0n || weights.some((weight) => weight < 0n)) throw new RangeError('weights are 0 or more, and not all 0');
  if (total < 0n) return shares(-total, weights).map((share) => -share);
  const floors = weights.map((weight) => (total * weight) / sum);
  const left = Number(total - floors.reduce((a, b) => a + b, 0n));
  const remainders = weights.map((weight) => (total * weight) % sum);
  const favoured = new Set(byLargest(remainders).slice(0, left));
  return floors.map((floor, index) => (favoured.has(index) ? floor + 1n : floor));
}

/** Positions in descending order of value, equal ones in their order. */
function byLargest(values: readonly bigint[]): number[] {
  const ranked = values.map((value, index) => ({ value, index }));
  return ranked.sort((a, b) => (a.value > b.value ? -1 : a.value < b.value ? 1 : 0)).map(({ index }) => index);
}
