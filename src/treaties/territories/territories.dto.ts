import { IsOptional, IsString, MaxLength } from 'class-validator';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';

/** Which territories are asked about. */
export class TerritoriesDto extends MomentDto {
  /**
   * Only this territory, by its code, or as an act from before the register of territories named it.
   * @example "BMU"
   */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  territory?: string;
}
