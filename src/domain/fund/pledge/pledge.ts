import type { PlainDate } from '../../calendar/plain-date.js';
import type { WrittenAmount } from '../../money/amount.js';
import type { Rounding } from '../../number/rounding.js';
import type { Confirmable } from '../../refusal.js';

/**
 * Where an amount may be used: for a purpose, for anything the fund does, or nobody has said (never defaulted to either
 * side).
 */
export const BUCKETS = ['earmarked', 'general-purpose', 'not-specified'] as const;
export type Bucket = (typeof BUCKETS)[number];

/** A part of an amount by its use; the parts of an amount add up to it. */
export interface Earmark {
  readonly bucket: Bucket;
  readonly amount: WrittenAmount;
  readonly purpose?: string | null;
  readonly window?: string | null;
  /** Grand Bargain modality, A to L. */
  readonly modality?: string | null;
}

/**
 * What an amount was worth in United States dollars, once, with where that comes from. `rate`: units of the currency
 * per dollar. Null: the dollars were stated.
 */
export interface Valuation {
  readonly usd: string;
  readonly rate: string | null;
  readonly rateDate: PlainDate | null;
  readonly rateSource: string | null;
  /** The event that published the rate. */
  readonly rateEvent: string | null;
}

/** A span of days, both included. */
export interface Span {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export const INSTRUMENTS = ['grant', 'loan', 'capital', 'assessed'] as const;
/** What is promised; `assessed` contributions are owed rather than pledged and never count as pledges. */
export type Instrument = (typeof INSTRUMENTS)[number];

/** A part of a pledge made for a year. */
export interface Tranche {
  readonly year: number;
  readonly amount: WrittenAmount;
}

/** One promise of one donor to one fund in one currency. */
export interface Pledge {
  readonly id: string;
  readonly fund: string;
  /** Null: the donor wishes not to be named; nobody can read from the ledger what is not in it. */
  readonly donor: string | null;
  /** Null: announced without an amount. */
  readonly amount: WrittenAmount | null;
  /** The day it was made; where only a period is known, the last day of it. */
  readonly date: PlainDate;
  readonly period: Span | null;
  readonly earmarking: readonly Earmark[];
  /** Null: no rate was known, or the amount is in dollars. */
  readonly valuation: Valuation | null;
  /** What must happen first (matching, an appropriation); null: firm. */
  readonly condition: string | null;
  readonly instrument: Instrument;
  /** For which years it is meant, adding up to the amount; empty: not said. */
  readonly tranches: readonly Tranche[];
  /** The day by which all of it is payable, where there is no schedule. */
  readonly payableBy: PlainDate | null;
  /** The most that payments may come to, in United States dollars. */
  readonly cap: WrittenAmount | null;
  /** Money that another fund or entity passes on: not new, and left out of totals across funds. */
  readonly passThrough: boolean;
  /** How its values are rounded: the fund's way when it was recorded. */
  readonly rounding: Rounding;
  /** The pledge to another fund that this one continues. */
  readonly transferredFrom: string | null;
  readonly despite: readonly Confirmable[];
  readonly note: string | null;
  readonly ref: string | null;
}
