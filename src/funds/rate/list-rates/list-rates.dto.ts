import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PagedMomentDto } from '../../../knowledge/moments/moment.dto.js';

/** Which rates to list. */
export class ListRatesDto extends PagedMomentDto {
  /**
   * Those of this table.
   * @example "UNORE"
   */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  table?: string;

  /**
   * Those of this currency.
   * @example "EUR"
   */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  currency?: string;

  /** `true`: only those in force on the day. */
  @IsOptional()
  @IsIn(['true', 'false'], { message: 'inForce must be true or false' })
  inForce?: 'true' | 'false';
}
