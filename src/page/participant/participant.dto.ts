import { IsIn, IsOptional } from 'class-validator';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { LIFE_ORDERS, type LifeOrder } from './participant.model.js';

/** In which order the treaties of a participant are looked at. */
export class ParticipantViewDto extends MomentDto {
  /** Default: the latest instrument first. */
  @IsOptional()
  @IsIn([...LIFE_ORDERS, ''])
  sort?: LifeOrder;
}
