import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsObject, IsOptional, IsUrl, MaxLength, ValidateNested } from 'class-validator';
import { IsPlainDate } from '../../platform/http/input/is-plain-date.js';
import { PlainText } from '../../platform/http/input/plain-text.js';

/** Where a fact comes from. */
export class SourceDto {
  /**
   * The document that states it: a depositary notification, a resolution, a report.
   * @example "C.N.823.2005.TREATIES-25"
   */
  @IsOptional()
  @PlainText()
  @MaxLength(500)
  document?: string | null;

  /**
   * Where the document can be read.
   * @example "https://treaties.un.org/doc/Publication/CN/2005/CN.823.2005-Eng.pdf"
   */
  @IsOptional()
  @PlainText()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(2000)
  url?: string | null;

  /**
   * The day on which the source was seen to say so.
   * @example "2013-07-06"
   */
  @IsOptional()
  @IsPlainDate()
  observedOn?: string | null;
}

/** The source of a recording: an object of its own, which may be left out. */
export const IsSource = (): PropertyDecorator =>
  applyDecorators(
    Type(() => SourceDto),
    ValidateNested(),
    IsObject(),
    IsOptional(),
  );
