import { IsOptional, MaxLength } from 'class-validator';
import { PlainText } from '../../../platform/http/input/plain-text.js';
import { IsSource, SourceDto } from '../../../recording/body/source.dto.js';

/** Why a fund is revalued. */
export class RevalueFundDto {
  /** Stands with every revaluation. */
  @IsOptional()
  @PlainText({ lines: true })
  @MaxLength(5000)
  note?: string | null;

  /** Where that comes from. */
  @IsSource()
  source?: SourceDto | null;
}
