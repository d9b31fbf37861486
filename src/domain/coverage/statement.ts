import type { PlainDate } from '../calendar/plain-date.js';
import type { PledgeActionKind } from '../fund/pledge/kinds/kinds.js';
import type { Source } from '../recording/source.js';
import { CONSENT_KINDS, type ActionKind } from '../treaty/model/kinds/kinds.js';

/**
 * How much of what happened is recorded. `complete`: every act. `partial`: only some, which a note names. `unknown`:
 * that cannot be told, which takes an earlier statement back.
 */
export const COVERAGE_STATES = ['complete', 'partial', 'unknown'] as const;
export type CoverageState = (typeof COVERAGE_STATES)[number];

/** Everything that is recorded of a fund's money: pledges, receipts, and what happens to a pledge. */
export type MoneyKind = 'pledge' | 'receipt' | PledgeActionKind;

/**
 * How far the acts of some kinds are recorded (docs/coverage.md). Absence of an act means something only within it:
 * the closed-world assumption holds for what is stated, and nowhere else (R. Reiter, On Closed World Data Bases, 1978).
 */
interface CoverageStatement<Kind extends string> {
  readonly state: CoverageState;
  /** The kinds it speaks of; `all`: every one, also those that become kinds later. */
  readonly kinds: readonly (Kind | 'all')[];
  /** First day it speaks of; null: from the beginning. */
  readonly from: PlainDate | null;
  /** Last day it speaks of. */
  readonly through: PlainDate;
  /** The day on which the source was seen; null where that is not known. */
  readonly observedOn: PlainDate | null;
  /** What of it is recorded, where that is not all. */
  readonly note: string | null;
  /** The row of the source: the same `ref` twice is one recording. */
  readonly ref: string | null;
}

/** Every kind of consent to be bound (VCLT art. 11), also those that get a kind of their own later. */
export const EVERY_INSTRUMENT = 'instruments';
export const ALL_KINDS = 'all';

/** How far acts of a treaty are recorded. */
export interface TreatyCoverage extends CoverageStatement<ActionKind | 'instruments'> {
  readonly treaty: string;
}

/** How far the money of a fund is recorded. */
export interface FundCoverage extends CoverageStatement<MoneyKind> {
  readonly fund: string;
}

/** A statement as it stands: the original, or the one that a correction put in its place. */
export interface StandingStatement<Stated extends TreatyCoverage | FundCoverage = TreatyCoverage | FundCoverage> {
  readonly stated: Stated;
  readonly eventId: string;
  readonly position: number;
  readonly source: Source | null;
}

/** Whether a statement speaks of a kind. */
export function speaksOf({ kinds }: TreatyCoverage | FundCoverage, kind: string): boolean {
  const named: readonly string[] = kinds;
  if (named.includes(ALL_KINDS) || named.includes(kind)) return true;
  return named.includes(EVERY_INSTRUMENT) && (CONSENT_KINDS as readonly string[]).includes(kind);
}
