import type { RefusalCode } from '../refusal.js';

/** Why a row, or a cell of it, was not taken over. Explained in docs/contributions.md. */
export type ContributionFindingCode =
  | 'unreadable-row'
  | 'unreadable-amount'
  | 'unreadable-date'
  | 'unknown-currency'
  | 'unknown-name'
  | 'ambiguous-name'
  | 'named-twice'
  | 'negative-pledge'
  | 'negative-cell'
  | 'nothing-pledged'
  | 'perhaps-renamed'
  | 'corrected-by-hand';

/** What was noticed and keeps nothing from being recorded. */
export type ContributionRemarkCode = 'recorded-despite' | 'overruled' | 'row-missing';

interface Noted<Code extends string> {
  readonly code: Code;
  /** Line of the file; null for what the table does not show. */
  readonly line: number | null;
  /** The row as the ledger names it; null where that cannot be told. */
  readonly row: string | null;
  readonly detail: string;
}

/**
 * It kept something from being recorded: by the reading or the comparison, or by a rule of the field that refuses it.
 */
export type ContributionFinding = Noted<ContributionFindingCode | RefusalCode>;
export type ContributionRemark = Noted<ContributionRemarkCode>;

/**
 * The table contradicts itself: a figure that it derives, and what its other columns make it. Decimals as the currency
 * has them.
 */
export interface TableContradiction {
  readonly check: 'outstanding';
  readonly line: number;
  readonly row: string;
  readonly stated: string;
  readonly computed: string;
  readonly difference: string;
}
