import { IsOptional, IsString, MaxLength } from 'class-validator';
import { MomentDto } from '../../knowledge/moment.dto.js';

/** The two times, and the parts. */
export class TotalsDto extends MomentDto {
  /**
   * Which lists are given: `donor`, `currency`, `earmarking`, with commas between them. Default: all.
   * @example "donor,currency"
   */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  by?: string;
}
