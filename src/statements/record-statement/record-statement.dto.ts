import { ApiProperty } from '@nestjs/swagger';
import { IsArray, IsOptional, Matches, MaxLength, MinLength } from 'class-validator';
import { refTo } from '../../platform/http/documentation/event-schemas.js';
import { IsPlainDate } from '../../platform/http/input/is-plain-date.js';
import { PlainText } from '../../platform/http/input/plain-text.js';
import { IsSource, SourceDto } from '../../recording/body/source.dto.js';

/** A published document with the figures it states. The claims are small trees whose members are checked one by one. */
export class RecordStatementDto {
  /**
   * The id under which the statement stands in every address.
   * @example "a-60-131"
   */
  @Matches(/^[a-z0-9][a-z0-9-]{0,63}$/, {
    message: 'id must be lower-case letters, digits and hyphens, such as a-60-131',
  })
  id: string;

  /**
   * What was published.
   * @example "Report of the Secretary-General, A/60/131"
   */
  @PlainText()
  @MinLength(1)
  @MaxLength(1000)
  title: string;

  /**
   * Day of publication; a claim without dates is read as of it.
   * @example "2005-07-25"
   */
  @IsPlainDate()
  published: string;

  /** Where it was published. */
  @IsSource()
  source?: SourceDto | null;

  /**
   * The figures as printed.
   * @example [{ "id": "untoc", "where": "para. 4", "quantity": "treaty/untoc/contracting.states", "value": "107" }]
   */
  @IsArray()
  @ApiProperty({ type: 'array', items: refTo('Claim'), minItems: 1 })
  claims: unknown[];

  /** The row of the source: the same ref twice is one recording. */
  @IsOptional()
  @PlainText()
  @MaxLength(500)
  ref?: string | null;
}
