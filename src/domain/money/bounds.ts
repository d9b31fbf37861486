/** The lesser of two. */
export function lesser(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

/** What of a value lies above zero. */
export function aboveZero(value: bigint): bigint {
  return value > 0n ? value : 0n;
}
