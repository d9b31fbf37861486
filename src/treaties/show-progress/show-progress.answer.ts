import { IntersectionType } from '@nestjs/swagger';
import { CoveredAnswer } from '../../knowledge/coverage/coverage.answer.js';
import { ReadAnswer } from '../../platform/http/documentation/answers/read.answer.js';
import { ProgressAnswer } from '../progress.answer.js';

/** One report of a treaty. */
export class ReportedProgressAnswer extends ProgressAnswer {
  /** @example "AUS" */
  participant: string;

  /**
   * Its name of that day.
   * @example "Australia"
   */
  name: string;

  /** Whether no later report, and no instrument, came by the day asked about. */
  holds: boolean;
}

/** Who is reported to be on the way to a treaty. */
export class ShowProgressAnswer extends IntersectionType(ReadAnswer, CoveredAnswer) {
  /** @example "uncac" */
  treaty: string;

  /** In order of date. */
  reports: ReportedProgressAnswer[];
}
