import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { FromDigits } from '../../platform/http/input/whole-number.js';

/** Which part of the ledger is looked at. */
export class LedgerViewDto extends MomentDto {
  /** Only events after this position. Default: the last ones. */
  @IsOptional()
  @FromDigits()
  @IsInt({ message: '$property must be a position: a whole number from 0' })
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  after?: number;
}
