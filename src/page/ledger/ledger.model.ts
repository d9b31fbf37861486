import type { MarkAnswer } from '../../marks/list-marks/list-marks.answer.js';
import type { CloudEventAnswer } from '../../publishing/cloud-event.answer.js';
import type { NamesOfEvents } from '../event-names.js';

/** What the view `ledger` is made of. */
export interface LedgerModel {
  /** In order of position. */
  readonly events: readonly CloudEventAnswer[];
  readonly names: NamesOfEvents;
  /** The position after which `events` begin, and how many they are at most. */
  readonly after: number;
  readonly part: number;
  readonly marks: readonly MarkAnswer[];
}
