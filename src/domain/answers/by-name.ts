import { compareTexts } from '../text-order.js';
/**
 * Sorted by name as a reader looks for it (accents and case aside), then by code; the same on every machine and locale.
 */
export function sortedByName<T extends { readonly name: string; readonly code: string }>(
  rows: readonly T[],
): readonly T[] {
  return rows
    .map((row) => ({ row, key: sortKey(row.name) }))
    .sort((a, b) => compareTexts(a.key, b.key) || compareTexts(a.row.code, b.row.code))
    .map(({ row }) => row);
}

function sortKey(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
