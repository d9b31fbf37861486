import { EventId, Instant, Whole } from '../../platform/http/documentation/answers/fields.js';
import { PageAnswer } from '../../platform/http/documentation/answers/read.answer.js';

/** A name for a position. */
export class MarkAnswer {
  /** @example "a-60-131" */
  name: string;

  /** The position it names. */
  @Whole(412)
  position: number;

  /** The event that set it. */
  @EventId()
  event: string;

  /** When it was set. */
  @Instant()
  markedAt: string;
}

/** All marks. */
export class ListMarksAnswer extends PageAnswer {
  /** In the order in which they were set. */
  marks: MarkAnswer[];
}
