import type { PlainDate } from '../../calendar/plain-date.js';
import type { RecordedEvent } from '../../event.js';
import type { Register } from '../../participants/participant.js';
import type { Fund } from './fund.js';
import type { LiveStream } from './live-events.js';
import type { RatesByCurrency } from '../rate/valuation.js';

/** A fund as it stands. */
export interface KnownFund {
  readonly fund: Fund;
  /** The day on which it closed; null: open. */
  readonly closedOn: PlainDate | null;
}

/** What surrounds a pledge or a receipt. */
export interface FundContext {
  readonly fund: KnownFund;
  readonly register: Register;
  readonly rates: RatesByCurrency;
  readonly today: PlainDate;
}

/**
 * What a decision about a pledge or a receipt is judged by. `recordedUnderRef`: events of the stream with the
 * recording's `ref`.
 */
export interface MoneyDecisionBasis extends Omit<FundContext, 'fund'> {
  readonly fund: KnownFund | null;
  readonly stream: LiveStream;
  readonly recordedUnderRef: readonly RecordedEvent[];
}
