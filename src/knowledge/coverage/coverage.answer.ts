import { ApiProperty } from '@nestjs/swagger';
import { COVERAGE_STATES, type CoverageState } from '../../domain/coverage/statement.js';
import type { CoverageWarning } from '../../domain/coverage/warnings.js';
import { SourceAnswer } from '../../platform/http/documentation/answers/event.answer.js';
import { LegalDate } from '../../platform/http/documentation/answers/fields.js';

/** How far the acts are recorded that an answer rests on. */
export class CoverageAnswer {
  /** `complete`: every act. `partial`: only a part. `unknown`: that is not stated. */
  @ApiProperty({ enum: COVERAGE_STATES })
  state: CoverageState;

  /** The last day up to which that holds; null where it is unknown. */
  @LegalDate('2014-07-10')
  through: string | null;

  /** The last day up to which every act is recorded, also where a part reaches further; null where there is none. */
  @LegalDate('2014-07-10')
  completeThrough: string | null;

  /**
   * The kinds of acts for which it holds up to that day; where it is unknown, those of which something is stated.
   * @example ["signature", "ratification", "acceptance", "approval", "accession"]
   */
  kinds: string[];

  /** Where the acts are taken from. */
  source: SourceAnswer | null;

  /** The day on which that source was seen. */
  @LegalDate('2014-07-10')
  observedOn: string | null;

  /** What is recorded, in words. */
  note: string | null;
}

/** What a reader must know of how far an answer reaches. */
export class CoverageWarningAnswer {
  /**
   * `beyond-coverage`: the answer speaks of days after the last one recorded. `partial-coverage`: only a part is
   * recorded. `coverage-not-stated`: how far is not stated.
   */
  code: CoverageWarning['code'];

  /** @example "Acts are recorded up to 10 July 2014; later ones may be missing." */
  detail: string;

  /** The last day recorded; null where none is stated. */
  @LegalDate('2014-07-10')
  through: string | null;
}

/** How far an answer's knowledge reaches, and what that means for it. */
export class CoveredAnswer {
  coverage: CoverageAnswer;

  /** Empty where all is recorded that the answer rests on. */
  warnings: CoverageWarningAnswer[];
}
