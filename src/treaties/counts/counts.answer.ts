import { LegalDate } from '../../platform/http/documentation/answers/fields.js';
import { ReadAnswer } from '../../platform/http/documentation/answers/read.answer.js';
import { CountsOfDayAnswer } from '../counts.answer.js';

/** The counts from a day on, until the next step. */
export class CountStepAnswer extends CountsOfDayAnswer {
  @LegalDate('2005-04-19')
  date: string;
}

/** The counts of a treaty over time. */
export class CountsAnswer extends ReadAnswer {
  /** @example "uncac" */
  treaty: string;

  /** First day. */
  @LegalDate('2003-12-09')
  from: string;

  /** Last day. */
  @LegalDate('2005-12-31')
  to: string;

  /** The value at `from`, then one step for each day on which a total changes. */
  steps: CountStepAnswer[];
}
