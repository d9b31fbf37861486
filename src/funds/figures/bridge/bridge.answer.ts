import { IntersectionType } from '@nestjs/swagger';
import { CoveredAnswer } from '../../../knowledge/coverage/coverage.answer.js';
import { EventId, Instant, LegalDate, Whole } from '../../../platform/http/documentation/answers/fields.js';
import { ReadAnswer } from '../../../platform/http/documentation/answers/read.answer.js';
import { MoneyAnswer } from '../figures.answer.js';

/** One end of a bridge: a state of knowledge. */
export class BridgeEndAnswer {
  @Whole(201)
  at: number;

  @Instant()
  recordedAt: string | null;

  /** Pledged without a value in dollars, as known then: in no figure of the bridge. */
  unvalued: MoneyAnswer[];
}

/** A part of an event's change. */
export class MoveAnswer {
  /** Null: not named. */
  donor: string | null;

  /** @example "earmarked" */
  bucket: string;

  amount: MoneyAnswer;
}

/** One event with its net effect. */
export class BridgeLineAnswer {
  /** `late-entry`: dated on or before the day of the earlier state of knowledge, and recorded after it. */
  kind: 'new' | 'late-entry' | 'correction' | 'rate-change' | 'reclassification';

  @EventId()
  eventId: string;

  @Whole(413)
  position: number;

  @Instant()
  recordedAt: string;

  /** A correction carries the date of what it corrects. */
  @LegalDate('2005-05-30')
  date: string | null;

  /** Id of the pledge. */
  pledge: string;

  /** Null: not named, or several. */
  donor: string | null;

  amount: MoneyAnswer;

  /** What the amount is made up of, by donor and use. */
  moves: MoveAnswer[];

  /** The day up to which all is recorded that the figures rest on; null where that is a part, or not stated. */
  @LegalDate('2005-06-30')
  knownThrough: string | null;
}

/** The lines of one kind together. */
export class BridgeSubtotalAnswer {
  kind: 'new' | 'late-entry' | 'correction' | 'rate-change' | 'reclassification';

  @Whole(2)
  lines: number;

  amount: MoneyAnswer;
}

/** A figure in two states of knowledge: opening + lines = closing. */
export class BridgeAnswer extends IntersectionType(ReadAnswer, CoveredAnswer) {
  /** @example "cpcjf" */
  fund: string;

  title: string;

  quantity: 'pledged' | 'paid' | 'committed' | 'outstanding' | 'written-off' | 'refunded';

  currency: 'USD';

  valuation: 'at-pledge';

  from: BridgeEndAnswer;

  to: BridgeEndAnswer;

  /** As known at `from`. */
  opening: MoneyAnswer;

  /** In order of position. */
  lines: BridgeLineAnswer[];

  subtotals: BridgeSubtotalAnswer[];

  /** As known at `to`. */
  closing: MoneyAnswer;
}
