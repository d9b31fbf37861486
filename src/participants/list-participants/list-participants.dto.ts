import { IsIn, IsOptional } from 'class-validator';
import type { ParticipantKind } from '../../domain/participants/participant.js';
import { PagedMomentDto } from '../../knowledge/moments/moment.dto.js';

/** Which participants, and on which day. */
export class ListParticipantsDto extends PagedMomentDto {
  /**
   * Only those of this kind.
   * @example "territory"
   */
  @IsOptional()
  @IsIn(['state', 'regional-organisation', 'organisation', 'territory'])
  kind?: ParticipantKind;
}
