import { EventId, LegalDate, Whole } from '../../platform/http/documentation/answers/fields.js';
import { PageAnswer } from '../../platform/http/documentation/answers/read.answer.js';

/** A statement of the list. */
export class ListedStatementAnswer {
  /** @example "a-60-131" */
  id: string;

  title: string;

  @LegalDate('2005-07-25')
  published: string;

  /** How many figures it states. */
  @Whole(79)
  claims: number;

  /** The event that recorded it, or that replaced it. */
  @EventId()
  recordedBy: string | null;
}

/** All statements. */
export class ListStatementsAnswer extends PageAnswer {
  /** In order of id. */
  statements: ListedStatementAnswer[];
}
