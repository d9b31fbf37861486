import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { CoveredAnswer } from '../../knowledge/coverage/coverage.answer.js';
import { LegalDate } from '../../platform/http/documentation/answers/fields.js';
import { ReadAnswer } from '../../platform/http/documentation/answers/read.answer.js';
import { CountsOfDayAnswer } from '../counts.answer.js';

/** The counts from a day on, until the next step. */
export class CountStepAnswer extends CountsOfDayAnswer {
  @LegalDate('2005-04-19')
  date: string;

  /** Present where acts may be missing, so that there may be more. */
  @ApiProperty({ enum: [true] })
  lowerBound?: true;

  /** The day up to which all acts are recorded that it rests on; null where no such day is stated. */
  @LegalDate('2014-07-10')
  knownThrough: string | null;
}

/** The counts of a treaty over time. */
export class CountsAnswer extends IntersectionType(ReadAnswer, CoveredAnswer) {
  /** @example "uncac" */
  treaty: string;

  /** First day. */
  @LegalDate('2003-12-09')
  from: string;

  /** Last day. */
  @LegalDate('2005-12-31')
  to: string;

  /** From this day on the series is a lower bound; null where all is known, or nothing stated. */
  @LegalDate('2014-07-11')
  lowerBoundFrom: string | null;

  /** The value at `from`, then one step for each day on which a total changes, and one at `lowerBoundFrom`. */
  steps: CountStepAnswer[];
}
