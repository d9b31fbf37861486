import { IsOptional, IsString, MaxLength } from 'class-validator';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';

/** The span of a series of counts. */
export class CountsDto extends MomentDto {
  /**
   * First day. Default: the day of the first fact.
   * @example "2003-12-09"
   */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  from?: string;

  /**
   * Last day. Default: `asOf`.
   * @example "2005-12-31"
   */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  to?: string;
}
