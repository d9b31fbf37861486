import { IsDefined, IsIn, IsObject, IsOptional, IsUUID, MaxLength, MinLength, ValidateIf } from 'class-validator';
import { PlainText } from '../../platform/http/input/plain-text.js';
import { IsSource, SourceDto } from '../../recording/body/source.dto.js';

/**
 * A correction of an earlier recording. Both stay in the ledger: the old answer at its position, the new one from now
 * on.
 */
export class CorrectDto {
  /**
   * The event to correct. Once replaced, its replacement is corrected by the id of that correction.
   * @example "0190a8c0-7b1e-7c3a-9d55-2f0f5f1d2b3a"
   */
  @IsUUID()
  event: string;

  /**
   * `annul`: it should never have been recorded. `replace`: it should have been recorded as in `with`.
   * @example "annul"
   */
  @IsIn(['annul', 'replace'])
  correction: 'annul' | 'replace';

  /** With `replace`: the whole body as it should have been, of the same kind as the original. */
  @ValidateIf((body: CorrectDto) => body.correction === 'replace' || body.with != null)
  @IsDefined({ message: 'with is required to replace: give the whole body as it should have been' })
  @IsObject()
  with?: Record<string, unknown> | null;

  /**
   * Why.
   * @example "The notification states 4 September."
   */
  @PlainText({ lines: true })
  @MinLength(1)
  @MaxLength(5000)
  reason: string;

  @IsSource()
  source?: SourceDto | null;

  /** The row of the source: the same ref twice is one correction. */
  @IsOptional()
  @PlainText()
  @MaxLength(500)
  ref?: string | null;
}
