import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { FromDigits } from '../../platform/http/input/whole-number.js';

/** The two times of every read. */
export class MomentDto {
  /**
   * The legal date asked about. Default: today (UTC).
   * @example "2005-07-25"
   */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  asOf?: string;

  /**
   * What is believed: a position, an instant, or the name of a mark. Default: all of the ledger.
   * @example "412"
   */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  at?: string;
}

/** The two times, and the part of a list. */
export class PagedMomentDto extends MomentDto {
  /** How many entries a page has. */
  @IsOptional()
  @FromDigits()
  @IsInt({ message: '$property must be a whole number' })
  @Min(1)
  @Max(1000)
  limit: number = 1000;

  /** Where the page begins, from the previous page's `next`. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  cursor?: string;
}
