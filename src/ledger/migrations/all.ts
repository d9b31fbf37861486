import { Ledger1764000000001 } from './0001-ledger.js';
import { Amounts1764000000002 } from './0002-amounts.js';
import { AnsweredInstants1764000000003 } from './0003-answered-instants.js';
import { Law1764000000004 } from './0004-law.js';

/** Every migration, in order. */
export const MIGRATIONS = [
  Ledger1764000000001,
  Amounts1764000000002,
  AnsweredInstants1764000000003,
  Law1764000000004,
] as const;
