import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PagedMomentDto } from '../../../knowledge/moments/moment.dto.js';
import { WrittenAs } from '../../../platform/http/input/written-as.js';
import { RATE_TABLE } from '../../money-ids.js';

/** Which rates to list. */
export class ListRatesDto extends PagedMomentDto {
  /**
   * Those of this table.
   * @example "UNORE"
   */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @WrittenAs(RATE_TABLE, 'the name of a table: letters, digits, dots, hyphens and underscores, such as UNORE')
  table?: string;

  /**
   * Those of this currency.
   * @example "EUR"
   */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  @WrittenAs(/^[A-Z]{3}$/, 'a code of ISO 4217 in capitals, such as EUR')
  currency?: string;

  /** `true`: only those in force on the day. */
  @IsOptional()
  @IsIn(['true', 'false'], { message: 'inForce must be true or false' })
  inForce?: 'true' | 'false';
}
