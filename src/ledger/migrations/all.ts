import { Ledger1764000000001 } from './0001-ledger.js';
import { Amounts1764000000002 } from './0002-amounts.js';
import { Law1764000000004 } from './0004-law.js';

/** Every migration, in order. */
export const MIGRATIONS = [Ledger1764000000001, Amounts1764000000002, Law1764000000004] as const;
