import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { FromDigits } from '../../platform/http/input/whole-number.js';
import { FollowDto } from '../follow.dto.js';

/** A page of the feed. */
export class FeedDto extends FollowDto {
  /**
   * How many events a page has.
   * @example 100
   */
  @IsOptional()
  @FromDigits()
  @IsInt({ message: '$property must be a whole number' })
  @Min(1)
  @Max(1000)
  limit: number = 100;

  /**
   * Only what is known there: a position, an instant, or the name of a mark. Default: all of the ledger.
   * @example "412"
   */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  at?: string;
}
