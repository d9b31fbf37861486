import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Answer } from '../../platform/http/answer.js';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { ParticipantPath } from '../participant-path.dto.js';
import { ShowParticipant, STANDINGS_COLUMNS } from './show-participant.handler.js';
import { ApiAnswer } from '../../platform/http/documentation/operations/api-answer.js';
import { ShowParticipantAnswer, TREATY_STANDING } from './show-participant.answer.js';

@ApiTags('Participants')
@Controller('v1/participants')
export class ShowParticipantController {
  constructor(private readonly queries: QueryBus) {}

  /** One participant: its names, memberships and successions, and its standing in every treaty and fund as of a day. */
  @Get(':code')
  @ApiAnswer(ShowParticipantAnswer, {
    record: TREATY_STANDING,
    columns: STANDINGS_COLUMNS,
    problems: { 404: ['unknown-participant'], 422: ['too-complex'] },
  })
  show(@Param() { code }: ParticipantPath, @Query() request: MomentDto): Promise<Answer> {
    return this.queries.execute(new ShowParticipant(code, request));
  }
}
