import { IsDefined, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { MomentDto } from '../../../knowledge/moments/moment.dto.js';

/** A period, and with what it is compared. */
export class PeriodsDto extends MomentDto {
  /**
   * First day.
   * @example "2004-01-01"
   */
  @IsDefined({ message: 'from is required: name the first day, YYYY-MM-DD' })
  @IsString()
  @MaxLength(40)
  from: string;

  /**
   * Last day. Default: `asOf`.
   * @example "2005-06-30"
   */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  to?: string;

  /**
   * `same-period-previous-year` (default), `previous-period` (the adjacent one of equal length), or another period,
   * FROM..TO.
   * @example "2002-07-01..2003-12-31"
   */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  compare?: string;

  /**
   * A state of knowledge in which the previous period was published: it is given as published then, too.
   * @example "a-59-205"
   */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  publishedAt?: string;

  /**
   * In which period a pledge counts: `date` (default), that in which it was made; `year`, those for which it is meant.
   * Then both periods are of whole calendar years.
   * @example "date"
   */
  @IsOptional()
  @IsIn(['date', 'year'])
  attribution: 'date' | 'year' = 'date';

  /**
   * Which lists are given: `donor`, `currency`, `earmarking`, with commas between them. Default: all.
   * @example "donor,currency"
   */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  by?: string;
}
