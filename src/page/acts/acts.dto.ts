import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { FromDigits } from '../../platform/http/input/whole-number.js';

/** Which acts of a treaty are looked at. */
export class ActsViewDto extends MomentDto {
  /** Only acts of this kind, or events of this type. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  kind?: string;

  /** Only those of this participant. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  participant?: string;

  /** Which part of the list. */
  @IsOptional()
  @FromDigits()
  @IsInt({ message: '$property must be a whole number' })
  @Min(1)
  @Max(100_000)
  page: number = 1;
}
