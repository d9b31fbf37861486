import type { FundPolicy } from '../../fund/fund.js';
import type { ActMember } from '../act-members.js';

/** On one day: what renames the currency, makes money owed, is signed, is held, comes in; then what ends any of it. */
export const STAGES = ['renames', 'makes-owed', 'signs', 'holds', 'comes-in', 'ends'] as const;
export type Stage = (typeof STAGES)[number];

/** What an amount that is left open is: all of it that there is on the day; or what was `received`. */
export type LeftOpen =
  'all-outstanding' | 'all-outstanding-and-conditional' | 'all-conditional' | 'all-undrawn' | 'what-was-received';

/** The amount of a kind of act. */
export interface AmountOfKind {
  /**
   * New money is in a currency of its day. What moves an old amount may be in the currency it had, and so may what
   * comes in while `received` says in which.
   */
  readonly currency: 'of-its-day' | 'of-its-day-unless-received' | 'as-it-was';
  /** Null: it must be said, or the kind's reader finds it by the act's target. */
  readonly leftOpen: LeftOpen | null;
  readonly mayBeBelowZero: boolean;
}

/** What a transaction records, in words, by the sum of IATI that it moves; null: it moves none of that sum. */
export interface TitlesOfKind {
  readonly pledged: string | null;
  readonly committed: string | null;
  readonly received: string | null;
}

/** All that is particular to a kind of act on a pledge, but what it does to the accounts (`account/read-pledge.ts`). */
export interface PledgeKind<Kind = string> {
  /** The members it must say. A list within: one of these. */
  readonly needs: readonly (ActMember | readonly ActMember[])[];
  /** The members it may say. */
  readonly takes: readonly ActMember[];
  /** Null: it has none. */
  readonly amount: AmountOfKind | null;
  /** As the promise, as what came in or went out, or `anew` (its target). Null: what it moves has a value. */
  readonly valued: 'as-promised' | 'as-moved' | 'anew' | null;
  /** What of the fund's policy says whether it counts against the pledge; null: it needs no policy. */
  readonly countsBy: keyof Pick<FundPolicy, 'inKind' | 'notes'> | null;
  /** Whether it has a day of its own, or that of its target. */
  readonly dated: 'by-itself' | 'by-target';
  /** Its place among the acts of one day; within a stage the order of the table. */
  readonly stage: Stage;
  /** Where it may leave nothing to be paid: what to record before money can come in again. Null: it closes nothing. */
  readonly closing: string | null;
  /** What it says anew though nothing is promised, paid or given up by it; null: it is no restatement. */
  readonly restates: 'value' | 'use' | 'currency' | null;
  /** What its transactions in IATI record. */
  readonly iati: TitlesOfKind;
  /** Which flows of FTS have its day: of what came, or of what is signed; null: none. */
  readonly fts: 'came' | 'signed' | null;
  /** The kind that it undoes, amount for amount: what a cell below zero stands for in a column of that kind. */
  readonly takesBack: Kind | null;
  /** How a column of it changes what a table of contributions calls outstanding; null: no column can say it. */
  readonly column: 1n | 0n | -1n | null;
}

/** Rows of the table, each with all its columns. */
export type PledgeKinds = Readonly<Record<string, PledgeKind>>;
