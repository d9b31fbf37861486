import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { MomentDto } from '../../../knowledge/moments/moment.dto.js';

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

  /**
   * Donors that are parts of another (attribute `part-of` in the register, on `asOf`) are put into its row, each amount
   * once. Default: every donor by itself.
   */
  @IsOptional()
  @IsIn(['part-of'], {
    message: 'rollUp must be part-of: donors are put under what the register says that they are a part of',
  })
  rollUp?: 'part-of';
}
