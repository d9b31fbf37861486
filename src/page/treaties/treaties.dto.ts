import { IsIn, IsOptional, MaxLength } from 'class-validator';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { type ChosenState, CHOSEN_STATES, type TreatyOrder, TREATY_ORDERS } from './treaties.model.js';

/** Which treaties the list shows, and in what order. */
export class TreatiesViewDto extends MomentDto {
  /** Only those of this state. */
  @IsOptional()
  @IsIn(CHOSEN_STATES)
  state?: ChosenState;

  /** Only those with these words in a title, a reference or a depositary. */
  @IsOptional()
  @MaxLength(200)
  q?: string;

  @IsOptional()
  @IsIn(TREATY_ORDERS)
  sort?: TreatyOrder;

  /** Those too that had not been adopted by that day. */
  @IsOptional()
  @IsIn(['true'])
  all?: 'true';
}
