import { IsOptional, MaxLength } from 'class-validator';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';

/** What is looked for in the whole ledger. */
export class SearchViewDto extends MomentDto {
  @IsOptional()
  @MaxLength(200)
  q?: string;
}
