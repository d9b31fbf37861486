import type { ProgressStage } from '../domain/treaty/model/progress-report.js';
import { SourceAnswer } from '../platform/http/documentation/answers/event.answer.js';
import { EventId, LegalDate } from '../platform/http/documentation/answers/fields.js';

/** What is reported of a participant on its way to an instrument. It counts nowhere. */
export class ProgressAnswer {
  /** @example "announced" */
  stage: ProgressStage;

  /** Date of the report. */
  @LegalDate('2005-07-25')
  date: string;

  /** A note of the recorder. */
  note: string | null;

  /** Who reported it. */
  source: SourceAnswer | null;

  @EventId()
  event: string;
}
