import { IntersectionType } from '@nestjs/swagger';
import { CoveredAnswer } from '../../knowledge/coverage/coverage.answer.js';
import { EventId, Whole } from '../../platform/http/documentation/answers/fields.js';
import { EventAnswer } from '../../platform/http/documentation/answers/event.answer.js';
import { PageAnswer } from '../../platform/http/documentation/answers/read.answer.js';

/** What corrected an event. */
export class CorrectionAnswer {
  /** The event that corrected it. */
  @EventId()
  by: string;

  correction: 'annul' | 'replace';

  @Whole(420)
  position: number;

  /** @example "The notification states 4 September." */
  reason: string;
}

/** An event of a treaty. */
export class HistoryEventAnswer extends EventAnswer {
  /** Null where it stands. */
  corrected: CorrectionAnswer | null;
}

/** The events of a treaty in order. */
export class HistoryAnswer extends IntersectionType(PageAnswer, CoveredAnswer) {
  /** @example "uncac" */
  treaty: string;

  /** Version of the treaty's stream. */
  @Whole(312)
  version: number;

  events: HistoryEventAnswer[];
}
