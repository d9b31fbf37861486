import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { COVERAGE_STATES, type CoverageState } from '../../domain/coverage/statement.js';
import { CoveredAnswer } from '../../knowledge/coverage/coverage.answer.js';
import { SourceAnswer } from '../../platform/http/documentation/answers/event.answer.js';
import { EventId, LegalDate } from '../../platform/http/documentation/answers/fields.js';
import { ReadAnswer } from '../../platform/http/documentation/answers/read.answer.js';

/** One statement of how far acts are recorded. */
export class CoverageStatementAnswer {
  /** `complete`: every act. `partial`: only those of the note. `unknown`: that cannot be told. */
  @ApiProperty({ enum: COVERAGE_STATES })
  state: CoverageState;

  /**
   * The kinds of acts that it names; `all`: every one; `instruments`: every kind of consent to be bound.
   * @example ["signature", "instruments"]
   */
  kinds: string[];

  /** First day of which it speaks; null: from the beginning. */
  @LegalDate('2003-10-31')
  from: string | null;

  /** Last day of which it speaks. */
  @LegalDate('2014-07-10')
  through: string;

  /** The day on which the source was seen. */
  @LegalDate('2014-07-10')
  observedOn: string | null;

  /** What is recorded, in words. */
  note: string | null;

  source: SourceAnswer | null;

  /** The row of the source. */
  ref: string | null;

  /** The event that stated it, or the correction that put it in its place. */
  @EventId()
  event: string;
}

/** How far the acts of a treaty, or the money of a fund, are recorded, and what was stated of that. */
export class ShowCoverageAnswer extends IntersectionType(ReadAnswer, CoveredAnswer) {
  /**
   * Id of the treaty or fund.
   * @example "uncac"
   */
  id: string;

  title: string;

  /** In the order in which they were stated; a later one decides for its own days and kinds. */
  statements: CoverageStatementAnswer[];
}
