import { IsIn, IsOptional, MaxLength } from 'class-validator';
import { IsPlainDate } from '../../../platform/http/input/is-plain-date.js';
import { PlainText } from '../../../platform/http/input/plain-text.js';
import { IsSource, SourceDto } from '../../../recording/body/source.dto.js';

/** What is done to a fund itself. */
export class RecordFundActionDto {
  /** It closes once nothing is outstanding. */
  @IsIn(['closure'])
  kind: 'closure';

  /**
   * The day on which it closed: nothing is recorded for it from then on.
   * @example "2015-12-31"
   */
  @IsPlainDate()
  date: string;

  @IsOptional()
  @PlainText({ lines: true })
  @MaxLength(5000)
  note?: string | null;

  /** Where the fact comes from. */
  @IsSource()
  source?: SourceDto | null;

  /** The row of the source: the same ref twice is one recording. */
  @IsOptional()
  @PlainText()
  @MaxLength(500)
  ref?: string | null;
}
