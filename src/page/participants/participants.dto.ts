import { IsIn, IsOptional, MaxLength } from 'class-validator';
import type { ParticipantKind } from '../../domain/participants/participant.js';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { PARTICIPANT_KINDS, PARTICIPANT_ORDERS, type ParticipantOrder } from './participants.model.js';

/** Which participants the list shows, and in what order. */
export class ParticipantsViewDto extends MomentDto {
  /** Only those of this kind. */
  @IsOptional()
  @IsIn(PARTICIPANT_KINDS)
  kind?: ParticipantKind;

  /** Only those with these words in a name, an alias or the code. */
  @IsOptional()
  @MaxLength(200)
  q?: string;

  @IsOptional()
  @IsIn(PARTICIPANT_ORDERS)
  sort?: ParticipantOrder;

  /** Those too that did not exist on that day. */
  @IsOptional()
  @IsIn(['true'])
  all?: 'true';
}
