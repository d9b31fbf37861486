import { PROMISES } from './promises.js';
import { AGREEMENTS } from './agreements.js';
import { SETTLEMENTS } from './settlements.js';
import { CHANGES } from './changes.js';
import type { PledgeKind } from './pledge-kind.js';

// The imports stand in this order too: by it the compiler orders the kinds in the description of answers.
const ROWS = { ...PROMISES, ...AGREEMENTS, ...SETTLEMENTS, ...CHANGES };

/** Everything that can happen to a pledge. */
export type PledgeActionKind = keyof typeof ROWS;

/** One row for each kind of act on a pledge. A new row is a new kind; what else it needs does not compile without. */
export const PLEDGE_KINDS: Readonly<Record<PledgeActionKind, PledgeKind<PledgeActionKind>>> = ROWS;

/** The kinds, in the order of the table. */
export const PLEDGE_ACTION_KINDS = Object.keys(ROWS) as readonly PledgeActionKind[];

/** The kinds of which a column of a table of contributions can hold the amounts. */
export type ColumnAct = {
  [Kind in PledgeActionKind]: (typeof ROWS)[Kind]['column'] extends null ? never : Kind;
}[PledgeActionKind];

/** How a column of a kind changes what its table calls outstanding. */
export function columnOf(kind: ColumnAct): 1n | 0n | -1n {
  return ROWS[kind].column;
}

/** The kind that takes back acts of a kind; null: none does. */
export function takenBackBy(kind: PledgeActionKind): PledgeActionKind | null {
  return PLEDGE_ACTION_KINDS.find((each) => PLEDGE_KINDS[each].takesBack === kind) ?? null;
}
