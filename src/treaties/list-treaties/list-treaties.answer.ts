import { CoverageAnswer, CoverageWarningAnswer } from '../../knowledge/coverage/coverage.answer.js';
import { LegalDate } from '../../platform/http/documentation/answers/fields.js';
import { PageAnswer } from '../../platform/http/documentation/answers/read.answer.js';
import { CountsOfDayAnswer } from '../counts.answer.js';

/** Whether a treaty of the list is in force. */
export class ListedEntryAnswer {
  /**
   * `date-fixed`: the condition is met, the date lies ahead. `ended`: no longer in force. `unknown`: neither a final
   * clause nor a date of the depositary is recorded.
   */
  state: 'pending' | 'date-fixed' | 'in-force' | 'ended' | 'unknown';

  @LegalDate('2005-12-14')
  date: string | null;

  /** The earliest date that there may be, where days are not known and it is not `date`. */
  @LegalDate('2005-04-01')
  earliest?: string;
}

/** A treaty of the list. */
export class ListedTreatyAnswer {
  /** @example "uncac" */
  id: string;

  title: string;

  @LegalDate('2003-10-31')
  adopted: string | null;

  /** Id of the treaty to which it is a protocol. */
  parent: string | null;

  counts: CountsOfDayAnswer;

  entryIntoForce: ListedEntryAnswer;

  /** The day up to which all signatures and instruments are recorded; null where no such day is stated. */
  @LegalDate('2014-07-10')
  knownThrough: string | null;

  coverage: CoverageAnswer;
}

/** How many treaties stand where, whichever of them the page shows. */
class TreatiesByStateAnswer {
  /** @example 3 */
  'in-force': number;

  'date-fixed': number;

  pending: number;

  ended: number;

  /** Of which neither a final clause nor a date of the depositary is recorded. */
  unknown: number;
}

/** All treaties. */
export class ListTreatiesAnswer extends PageAnswer {
  /** Empty where all is recorded of every treaty of this page. */
  warnings: CoverageWarningAnswer[];

  /** In order of id. */
  treaties: ListedTreatyAnswer[];

  /** All treaties known, by their state on the day. */
  states: TreatiesByStateAnswer;
}
