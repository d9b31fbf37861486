import { COMMITTED, PLEDGED, RECEIVED, type Movement } from './movement.js';

const SUMS = { [PLEDGED]: 'pledged', [COMMITTED]: 'committed', [RECEIVED]: 'received' } as const;

/** What a transaction records, in words. */
export function titleOf({ type, event: { kind, titles } }: Movement): string {
  return titles[SUMS[type]] ?? kind;
}
