import type { CountsAnswer } from '../../treaties/counts/counts.answer.js';
import type { EntryIntoForceAnswer } from '../../treaties/entry-into-force.answer.js';
import type { HistoryEventAnswer } from '../../treaties/history/history.answer.js';
import type { ShowTreatyAnswer } from '../../treaties/show-treaty/show-treaty.answer.js';
import type { StatusAnswer } from '../../treaties/status/status.answer.js';
import type { MapModel } from '../map/map.model.js';
import type { RowOrder, ShownRows } from './treaty.dto.js';

/** What of the status table is shown, and in which order; null: by the alphabet of the language. */
export interface TableAsked {
  readonly show: ShownRows;
  readonly q: string;
  readonly sort: RowOrder | `-${RowOrder}` | null;
}

/** `soonest`: the first day on which the treaty can be in force, by what is deposited tomorrow. */
export interface TreatyDeadline {
  readonly latest: string | null;
  readonly inForceBy: string;
  readonly soonest: string | null;
}

/** What the view `treaty` is made of: the answers of the API, all as of the same day at the same position. */
export interface TreatyModel {
  readonly treaty: ShowTreatyAnswer;
  readonly status: StatusAnswer;
  readonly entry: EntryIntoForceAnswer;
  readonly counts: CountsAnswer;
  /** By when the condition must be met for force by the end of the year; null where it does not wait. */
  readonly deadline: TreatyDeadline | null;
  /** The last acts up to the day, the latest first. */
  readonly acts: readonly HistoryEventAnswer[];
  readonly map: MapModel;
  /** Other treaties that the view names, by id. */
  readonly others: Readonly<Record<string, ShowTreatyAnswer>>;
  readonly table: TableAsked;
}
