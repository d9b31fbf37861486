import { Ledger1764000000001 } from './0001-ledger.js';

/** Every migration, in order. */
export const MIGRATIONS = [Ledger1764000000001] as const;
