import type { RefusalCode } from '../refusal.js';

/**
 * Why something that a status table shows, or no longer shows, was not taken over. Explained in docs/status-tables.md.
 */
export type FindingCode =
  | 'unknown-heading'
  | 'unreadable-row'
  | 'unreadable-cell'
  | 'unknown-code'
  | 'after-observation'
  | 'unknown-name'
  | 'ambiguous-name'
  | 'named-twice'
  | 'former-participant'
  | 'withdrawn-undated'
  | 'not-shown'
  | 'row-missing'
  | 'ambiguous-change'
  | 'perhaps-rejoined'
  | 'effect-stated'
  | 'held-by-predecessor'
  | 'signatures-not-shown';

/** What was noticed and needs nothing: the table was read, and the ledger knows better or more. */
export type RemarkCode = 'seen-later' | 'shown-as-standing' | 'overruled';

/** One place of a table that a person should look at. */
export interface Noted<Code extends string> {
  readonly code: Code;
  /** Line of the file; null for what the table does not show at all. */
  readonly line: number | null;
  /** Code of the participant, where it is known. */
  readonly participant: string | null;
  /** What was read there, as it stands on the page; null where the page has nothing. */
  readonly read: string | null;
  /** A sentence or two: what is the matter, and what can be done. */
  readonly detail: string;
  /** The same, of all places that share the matter; absent where `detail` says no more than that. */
  readonly shared?: string;
}

/**
 * It kept something from being recorded: by the reading or the comparison, or by a rule of the field that refuses it.
 */
export type TableFinding = Noted<FindingCode | RefusalCode>;

export type TableRemark = Noted<RemarkCode>;
