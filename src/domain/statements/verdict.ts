import type { PlainDate } from '../calendar/plain-date.js';
import type { ToldFigure } from './figure-told.js';
import type { Claim } from './statement.js';

/**
 * What comparing a claim comes to. `differs`: from what the ledger computes, or by no more than rounding can give from
 * the figures it is derived from. `contradicts`: another claim of the same statement, so that both cannot be right.
 */
export type ClaimVerdict = 'agrees' | 'differs' | 'contradicts' | 'not-computable';

/**
 * A candidate for why figures do not fit, never taken for the truth. `rounding-plausible`: a total differs from its
 * `rows` by no more than rounding each can give (`most`). `swapped-with-previous`: the stated increase is the previous
 * figure itself. Then `increase` and `percent` follow.
 */
export type Cause =
  | { readonly code: 'rounding-plausible'; readonly rows: number; readonly most: string }
  | {
      readonly code: 'swapped-with-previous';
      readonly previous: string;
      readonly increase: string;
      readonly percent: string;
    };

/** A reader of the comparison should know: two periods compared have these days in common. */
export interface Warning {
  readonly code: 'overlapping-periods';
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly detail: string;
}

/** The comparison of one claim. `difference`: stated less computed; of dates in days, of standings null. */
export interface ClaimFinding {
  readonly verdict: ClaimVerdict;
  readonly computed: string | null;
  readonly difference: string | null;
  /** The claims it contradicts. */
  readonly contradicts: readonly string[];
  readonly cause: Cause | null;
  readonly explanation: string;
}

/** A claim with its comparison. `unit`: a currency, `per cent`, or null for a number, a date or a word. */
export interface Reconciled extends ClaimFinding {
  readonly claim: Claim;
  readonly inWords: string;
  readonly figure: ToldFigure;
  readonly unit: string | null;
  readonly warnings: readonly Warning[];
}

/** The finding where nothing can be compared. */
export function notComputable(explanation: string): ClaimFinding {
  return { verdict: 'not-computable', computed: null, difference: null, contradicts: [], cause: null, explanation };
}
