import type { ShowEventAnswer } from '../../publishing/show-event/show-event.answer.js';
import type { EntryIntoForceAnswer } from '../../treaties/entry-into-force.answer.js';
import type { ShowTreatyAnswer } from '../../treaties/show-treaty/show-treaty.answer.js';

/** What the view `proof` is made of: what the API answers about one treaty at its two times. */
export interface ProofModel {
  readonly treaty: ShowTreatyAnswer;
  readonly verdict: EntryIntoForceAnswer;
  /** The acts that met the condition, as recorded. */
  readonly decisive: readonly ShowEventAnswer[];
  /** The other treaties that its clauses name, and its parent, by id; those that are registered. */
  readonly others: Readonly<Record<string, ShowTreatyAnswer>>;
}
