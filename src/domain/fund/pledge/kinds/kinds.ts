import { AGREEMENTS } from './agreements.js';
import { CHANGES } from './changes.js';
import type { ColumnOfKind, PledgeKind } from './pledge-kind.js';
import { PROMISES } from './promises.js';
import { SETTLEMENTS } from './settlements.js';

const ROWS = { ...PROMISES, ...AGREEMENTS, ...SETTLEMENTS, ...CHANGES };

/** Everything that can happen to a pledge. */
export type PledgeActionKind = keyof typeof ROWS;

/** One row for each kind of act on a pledge. To add a kind is to add a row; whatever else it needs does not compile without. */
export const PLEDGE_KINDS: Readonly<Record<PledgeActionKind, PledgeKind<PledgeActionKind>>> = ROWS;

/** The kinds, in the order of the table. */
export const PLEDGE_ACTION_KINDS = Object.keys(ROWS) as readonly PledgeActionKind[];

/** The kinds of which a column of a table of contributions can hold the amounts. */
export type ColumnAct = {
  [Kind in PledgeActionKind]: (typeof ROWS)[Kind]['column'] extends null ? never : Kind;
}[PledgeActionKind];

/** What a column for a kind means. */
export function columnOf(kind: ColumnAct): ColumnOfKind<PledgeActionKind> {
  return ROWS[kind].column;
}
