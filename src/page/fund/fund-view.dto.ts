import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';

/** By what the donors of a fund are ordered; a minus: the greatest first. */
export const DONOR_ORDERS = ['name', '-pledged', 'pledged', '-paid', 'paid', '-outstanding', 'outstanding'] as const;

/** What the view of a fund is asked for. */
export class FundViewDto extends MomentDto {
  /** First day of the period that is compared. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  from?: string;

  /** Its last day. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  to?: string;

  /** With what it is compared, as for the API. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  compare?: string;

  /** How the donors are ordered. */
  @IsOptional()
  @IsIn(DONOR_ORDERS, { message: `sort must be one of ${DONOR_ORDERS.join(', ')}` })
  sort: (typeof DONOR_ORDERS)[number] = '-pledged';

  /** Where the list of pledges begins. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  cursor?: string;
}
