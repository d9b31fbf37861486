import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { FromDigits } from '../platform/http/input/whole-number.js';
import { WrittenAs } from '../platform/http/input/written-as.js';
import { EVENT_TYPES, type EventType } from '../domain/event.js';

/** What it is of, and its id where there are several. */
const STREAM = /^[a-z]+(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;

/** Which events, from where on. */
export class FollowDto {
  /**
   * Only events after this position.
   * @example 412
   */
  @IsOptional()
  @FromDigits()
  @IsInt({ message: '$property must be a position: a whole number from 0' })
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  after?: number;

  /**
   * Only events of this stream.
   * @example "treaty/uncac"
   */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @WrittenAs(STREAM, 'the name of a stream, such as treaty/uncac')
  stream?: string;

  /**
   * Only events of this type.
   * @example "treaty-action-recorded"
   */
  @IsOptional()
  @IsIn(EVENT_TYPES)
  type?: EventType;
}
