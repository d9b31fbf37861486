import type { PlainDate } from '../calendar/plain-date.js';

/**
 * A published document with the figures it states (docs/contract.md §7). A claim is an assertion: it is recorded as
 * printed and compared with what the ledger computes, and never changes what the ledger computes.
 */
export interface Statement {
  readonly id: string;
  readonly title: string;
  /** A claim without dates of its own is read as of this day. */
  readonly published: PlainDate;
  readonly claims: readonly Claim[];
}

/** One figure as printed. */
export interface Claim {
  /** Unique within its statement. */
  readonly id: string;
  /** Where it stands in the document: `para. 4`. */
  readonly where: string;
  /**
   * What it is a figure of: a quantity of the ledger, or derived from other figures. For what no ledger holds: a name
   * without a slash.
   */
  readonly quantity: string | DerivedFigure;
  /**
   * A decimal string without separators, as many digits as printed; a date for an entry into force; a word for a
   * standing.
   */
  readonly value: string;
  readonly asOf?: PlainDate;
  /** First and last day of the period it is a figure of. */
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  /** ISO 4217 code of an amount; absent: USD. */
  readonly currency?: string;
  /** How it hedges: absent where it is stated flatly. */
  readonly wording?: Wording;
  readonly note?: string;
}

/**
 * `more-than`: the value was cut off and never rounded up. `about`: the value was rounded to the last digit that is not
 * an idle zero.
 */
export type Wording = 'more-than' | 'about';

/**
 * What a document derives from other figures; percentages of a part in a whole, or of a change in what it changed from.
 */
export type DerivedFigure =
  | { readonly sum: readonly FigureTerm[] }
  | { readonly change: FigureChange }
  | { readonly percent: { readonly part: FigureTerm; readonly of: FigureTerm } | { readonly change: FigureChange } };

/** From an earlier figure to a later one. */
export interface FigureChange {
  readonly from: FigureTerm;
  readonly to: FigureTerm;
}

/**
 * A figure that another is derived from. Null or `notGiven` (with its period) where the document does not give it. Else
 * what another claim of the statement states; a quantity of the ledger, on the claim's days or its own; or one derived
 * in turn.
 */
export type FigureTerm =
  null | string | { readonly claim: string } | { readonly notGiven: StatedPeriod } | QuantityOnDays | DerivedFigure;

/** A quantity of the ledger on days of its own. */
export interface QuantityOnDays {
  readonly quantity: string;
  readonly asOf?: PlainDate;
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  readonly currency?: string;
}

/** First and last day of a period. */
export interface StatedPeriod {
  readonly from: PlainDate;
  readonly to: PlainDate;
}
