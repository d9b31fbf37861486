import { IsOptional, Matches, MaxLength } from 'class-validator';
import { IsPlainDate } from '../../../platform/http/input/is-plain-date.js';
import { PlainText } from '../../../platform/http/input/plain-text.js';
import { IsSource, SourceDto } from '../../../recording/body/source.dto.js';
import { DECIMAL_TEXT } from '../../decimal-text.js';
import { RATE_TABLE } from '../../money-ids.js';

/** A rate as published: units of the currency per one US dollar, from a day on. */
export class PublishRateDto {
  /**
   * The table it stands in.
   * @example "UNORE"
   */
  @Matches(RATE_TABLE, { message: 'table must be letters, digits, dots, hyphens and underscores, such as UNORE' })
  table: string;

  /** @example "EUR" */
  @Matches(/^[\x20-\x7e]{1,20}$/, { message: 'currency must be a code of ISO 4217, such as EUR' })
  currency: string;

  /**
   * Units of the currency per one US dollar, in a string, with the digits of the source.
   * @example "0.813"
   */
  @Matches(DECIMAL_TEXT, { message: 'rate must be a decimal in a string, such as "0.813"' })
  rate: string;

  /**
   * The day from which it holds, until the next one.
   * @example "2004-03-01"
   */
  @IsPlainDate()
  date: string;

  /** Where the fact comes from. */
  @IsSource()
  source?: SourceDto | null;

  /** The row of the source: the same ref twice is one recording. */
  @IsOptional()
  @PlainText()
  @MaxLength(500)
  ref?: string | null;
}
