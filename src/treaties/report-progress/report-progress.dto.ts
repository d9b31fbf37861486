import { IsIn, IsOptional, Matches, MaxLength } from 'class-validator';
import { PROGRESS_STAGES, type ProgressStage } from '../../domain/treaty/model/progress-report.js';
import { IsPlainDate } from '../../platform/http/input/is-plain-date.js';
import { PlainText } from '../../platform/http/input/plain-text.js';
import { PARTICIPANT_CODE } from '../../recording/body/participant-code.js';
import { IsSource, SourceDto } from '../../recording/body/source.dto.js';

/** How far a participant is on its way to an instrument, as somebody reported it. */
export class ReportProgressDto {
  /**
   * Code of the participant.
   * @example "AUS"
   */
  @Matches(PARTICIPANT_CODE, { message: 'participant must be a code in capitals, such as ECU, YUCS or EU' })
  participant: string;

  /**
   * How far it is. `announced`: it says that it is ratifying, and no more.
   * @example "announced"
   */
  @IsIn(PROGRESS_STAGES)
  stage: ProgressStage;

  /**
   * Date of the report.
   * @example "2005-07-25"
   */
  @IsPlainDate()
  date: string;

  /** A note of the recorder: the words of the report, where they say more. */
  @IsOptional()
  @PlainText({ lines: true })
  @MaxLength(5000)
  note?: string | null;

  /** Who reported it. */
  @IsSource()
  source?: SourceDto | null;

  /**
   * The row of the source: the same ref twice is one recording.
   * @example "A/60/131/note-17/AUS"
   */
  @IsOptional()
  @PlainText()
  @MaxLength(500)
  ref?: string | null;
}
