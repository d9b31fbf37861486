import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PagedMomentDto } from '../../knowledge/moments/moment.dto.js';

/**
 * Whose relations under a treaty are asked for. A treaty with two hundred parties has some twenty thousand pairs, so
 * they come in pages.
 */
export class RelationsDto extends PagedMomentDto {
  /**
   * Only pairs of this participant, which then stands first.
   * @example "AUT"
   */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  participant?: string;
}
