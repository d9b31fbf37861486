import { EventAnswer } from '../../platform/http/documentation/answers/event.answer.js';
import { Address, Whole } from '../../platform/http/documentation/answers/fields.js';

/** One event. */
export class ShowEventAnswer extends EventAnswer {
  /** Its position. */
  @Whole(413)
  at: number;

  /** The address of this event, which never changes. */
  @Address('/v1/events/0190a8c0-7b1e-7c3a-9d55-2f0f5f1d2b3a')
  permalink: string;
}
