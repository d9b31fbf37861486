import { IsDefined, IsString, MaxLength } from 'class-validator';
import { MomentDto } from '../../../knowledge/moments/moment.dto.js';

/** What is left in a fund. */
export class ResidualDto extends MomentDto {
  /**
   * US dollars left in cash.
   * @example "10000.00"
   */
  @IsDefined({ message: 'amount is required: name what is left, in US dollars' })
  @IsString()
  @MaxLength(60)
  amount: string;
}
