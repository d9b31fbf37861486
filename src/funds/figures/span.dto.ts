import { IsPlainDate } from '../../platform/http/input/is-plain-date.js';

/** A span of days, both included, where the day itself is not known. */
export class SpanDto {
  /**
   * First day.
   * @example "2004-01-01"
   */
  @IsPlainDate()
  from: string;

  /**
   * Last day: it counts from then on.
   * @example "2005-06-30"
   */
  @IsPlainDate()
  to: string;
}
