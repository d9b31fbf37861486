import type { ListedFundAnswer } from '../../funds/fund/list-funds/list-funds.answer.js';
import type { MarkAnswer } from '../../marks/list-marks/list-marks.answer.js';
import type { ListedParticipantAnswer } from '../../participants/list-participants/list-participants.answer.js';
import type { ListedStatementAnswer } from '../../statements/list-statements/list-statements.answer.js';
import type { ListedTreatyAnswer } from '../../treaties/list-treaties/list-treaties.answer.js';

/** What the view `search` is made of: what is looked for, and all in which it is. */
export interface SearchModel {
  /** Null: nothing is looked for. */
  readonly q: string | null;
  readonly treaties: readonly ListedTreatyAnswer[];
  readonly participants: readonly ListedParticipantAnswer[];
  readonly funds: readonly ListedFundAnswer[];
  readonly statements: readonly ListedStatementAnswer[];
  readonly marks: readonly MarkAnswer[];
}
