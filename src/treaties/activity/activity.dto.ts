import { IsDefined, IsOptional, IsString, MaxLength } from 'class-validator';
import { PagedMomentDto } from '../../knowledge/moments/moment.dto.js';

/** Acts between two days. */
export class ActivityDto extends PagedMomentDto {
  /**
   * First day.
   * @example "2005-04-18"
   */
  @IsDefined({ message: 'from is required: name the first day, YYYY-MM-DD' })
  @IsString()
  @MaxLength(40)
  from: string;

  /**
   * Last day.
   * @example "2005-04-25"
   */
  @IsDefined({ message: 'to is required: name the last day, YYYY-MM-DD' })
  @IsString()
  @MaxLength(40)
  to: string;

  /**
   * Only acts of this treaty.
   * @example "uncac"
   */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  treaty?: string;

  /**
   * Only acts of this participant.
   * @example "ECU"
   */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  participant?: string;

  /**
   * Only acts done at this occasion.
   * @example "treaty event of the Eleventh Crime Congress"
   */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  occasion?: string;
}
