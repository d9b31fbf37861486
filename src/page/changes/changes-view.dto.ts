import { IsOptional, IsString, MaxLength } from 'class-validator';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';

/** Two states of knowledge of one day. The later one is `to`, or `at` where the time bar names it. */
export class ChangesViewDto extends MomentDto {
  /** The earlier one: a position, an instant or a mark. Default: before the last correction, or at the first mark. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  from?: string;

  /** The later one. Default: all of the ledger. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  to?: string;
}
