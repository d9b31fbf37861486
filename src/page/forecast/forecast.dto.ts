import { IsOptional } from 'class-validator';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { IsPlainDate } from '../../platform/http/input/is-plain-date.js';

/** The two times, and the day by which a treaty is to be in force. */
export class ForecastDto extends MomentDto {
  /** Default: the end of the year of `asOf`. */
  @IsOptional()
  @IsPlainDate()
  by?: string;
}
