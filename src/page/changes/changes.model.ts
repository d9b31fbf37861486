import type { MarkAnswer } from '../../marks/list-marks/list-marks.answer.js';
import type { ShowParticipantAnswer } from '../../participants/show-participant/show-participant.answer.js';
import type { ChangesAnswer } from '../../publishing/changes/changes.answer.js';
import type { EntryIntoForceAnswer } from '../../treaties/entry-into-force.answer.js';
import type { StatusAnswer } from '../../treaties/status/status.answer.js';
import type { TitledTreaty } from '../event-names.js';
import type { Times } from '../shell.js';

/** A treaty on the day asked about, as known at one position. */
export interface KnownTreatyDay {
  readonly status: StatusAnswer;
  readonly entry: EntryIntoForceAnswer;
}

interface Compared<Known> {
  /** What is known at the earlier position; null where it was not registered by then. */
  readonly before: Known | null;
  readonly after: Known;
}

/** Two states of knowledge of a treaty, or of a participant. */
export type ComparedKnowledge =
  | ({ readonly of: 'treaty'; readonly id: string; readonly entityName: TitledTreaty } & Compared<KnownTreatyDay>)
  | ({ readonly of: 'participant'; readonly id: string } & Compared<ShowParticipantAnswer>);

/** What the view `changes` is made of. */
export interface ChangesModel {
  readonly compared: ComparedKnowledge;
  /** The two positions, with when each was recorded. */
  readonly from: Pick<Times, 'at' | 'recordedAt'>;
  readonly to: Pick<Times, 'at' | 'recordedAt'>;
  /** What the address names; null: chosen for the reader. */
  readonly asked: { readonly from: string | null; readonly to: string | null };
  readonly changes: ChangesAnswer;
  readonly titles: Readonly<Record<string, TitledTreaty>>;
  readonly marks: readonly MarkAnswer[];
}
