import type { ShowEventAnswer } from '../../publishing/show-event/show-event.answer.js';
import type { NamesOfEvents } from '../event-names.js';

/** An event that stands beside another. */
export interface OtherEvent {
  readonly eventId: string;
  readonly position: number;
}

/** What the view `event` is made of. */
export interface EventModel {
  readonly event: ShowEventAnswer;
  readonly names: NamesOfEvents;
  /** Whether it was recorded by the position that the view is of. */
  readonly known: boolean;
  /** What corrected it by then; null: it stands as it was recorded. */
  readonly corrected: ShowEventAnswer | null;
  /** What it corrects; null: it is no correction. */
  readonly corrects: ShowEventAnswer | null;
  /** Its neighbours in its stream. */
  readonly before: OtherEvent | null;
  readonly after: OtherEvent | null;
}
