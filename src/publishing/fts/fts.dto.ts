import { IsIn, IsOptional } from 'class-validator';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';

/** The two times, and how money is written. */
export class FtsDto extends MomentDto {
  /**
   * `fts`: money as whole units, integers, a half away from zero, as FTS itself has it. Default: decimals with all
   * their digits.
   */
  @IsOptional()
  @IsIn(['fts'], { message: 'compat must be fts' })
  compat?: 'fts';
}
