import type { PlainDate } from '../../calendar/plain-date.js';
import type { Rounding } from '../../number/rounding.js';

/** A fixed rate of a replenishment: units of the currency per one United States dollar, and the day it was fixed. */
export interface ReferenceRate {
  readonly rate: string;
  readonly date: PlainDate;
}

/**
 * How a fund counts. What an event's own data settle (a valuation, whether in-kind counts) is recorded with the event.
 */
export interface FundPolicy {
  /** The table of rates its valuations are taken from, such as `UNORE`; null: only what recorders give. */
  readonly rateSource: string | null;
  /** By currency, in place of the published rate, for pledges and increases. */
  readonly referenceRates: Readonly<Record<string, ReferenceRate>>;
  readonly rounding: Rounding;
  /**
   * Whether contributions in kind count against the pledge (bilateral assistance of the Multilateral Fund) or stand
   * apart.
   */
  readonly inKind: 'counts' | 'apart';
  /** Whether a deposited promissory note counts against the pledge, or only its encashment. */
  readonly notes: 'counts' | 'apart';
}

/** A fund to which pledges are made. All its USD figures are in United States dollars. */
export interface Fund {
  readonly id: string;
  readonly title: string;
  readonly established: PlainDate | null;
  /** Who administers it: an organisation's name. */
  readonly administrator: string | null;
  readonly references: Readonly<Record<string, string>>;
  readonly policy: FundPolicy;
}

/** What is done to a fund itself: it closes once nothing is outstanding. */
export interface FundAction {
  readonly fund: string;
  readonly kind: 'closure';
  readonly date: PlainDate;
  readonly ref: string | null;
  readonly note: string | null;
}

export const USUAL_POLICY: FundPolicy = {
  rateSource: null,
  referenceRates: {},
  rounding: 'half-up',
  inKind: 'apart',
  notes: 'apart',
};
