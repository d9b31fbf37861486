import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, Matches } from 'class-validator';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { IsPlainDate } from '../../platform/http/input/is-plain-date.js';

/** So many acts of a kind may be supposed in an address. */
const MOST = 200;
const ACT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}(@\d{4}-\d\d-\d\d)?$/;
const NO_ACT = { each: true, message: '$property must be a participant and a day, such as ECU@2005-09-15' };

/** What is supposed, as the form of the page or a link says it. */
export class SuppositionDto extends MomentDto {
  /** Who deposits, and when: `ECU@2005-09-15`; without a day on the day `on`. */
  @IsOptional()
  @Transform(({ value }) => listed(value))
  @IsArray()
  @ArrayMaxSize(MOST)
  @Matches(ACT, NO_ACT)
  deposit?: string[];

  /** Who withdraws, and when. */
  @IsOptional()
  @Transform(({ value }) => listed(value))
  @IsArray()
  @ArrayMaxSize(MOST)
  @Matches(ACT, NO_ACT)
  withdraw?: string[];

  /** The day of those that name none. */
  @IsOptional()
  @Transform(({ value }) => filledIn(value))
  @IsPlainDate()
  on?: string;

  /** The day by which the treaty is to be in force. */
  @IsOptional()
  @Transform(({ value }) => filledIn(value))
  @IsPlainDate()
  by?: string;
}

function listed(value: unknown): unknown {
  return typeof value === 'string' ? [value] : value;
}

function filledIn(value: unknown): unknown {
  return value === '' ? undefined : value;
}
