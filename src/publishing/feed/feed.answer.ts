import { Address, Whole } from '../../platform/http/documentation/answers/fields.js';
import { KnownAnswer } from '../../platform/http/documentation/answers/read.answer.js';
import { CloudEventAnswer } from '../cloud-event.answer.js';

/** A page of the feed. */
export class FeedAnswer extends KnownAnswer {
  /** Up to where events were looked for; to go on from, as `after`. */
  @Whole(412)
  position: number;

  events: CloudEventAnswer[];

  /** Address of the next page; null at the end. */
  @Address('/v1/events?after=100&limit=100&at=412')
  next: string | null;
}
