import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Answer } from '../../platform/http/answer.js';
import { PagedMomentDto } from '../../knowledge/moments/moment.dto.js';
import { ListParticipants, PARTICIPANTS_COLUMNS } from './list-participants.handler.js';
import { ApiAnswer } from '../../platform/http/documentation/operations/api-answer.js';
import { ListedParticipantAnswer, ListParticipantsAnswer } from './list-participants.answer.js';

@ApiTags('Participants')
@Controller('v1/participants')
export class ListParticipantsController {
  constructor(private readonly queries: QueryBus) {}

  /** All participants, with the names of a day. */
  @Get()
  @ApiAnswer(ListParticipantsAnswer, {
    record: ListedParticipantAnswer,
    columns: PARTICIPANTS_COLUMNS,
    problems: { 400: ['invalid-cursor'] },
  })
  list(@Query() request: PagedMomentDto): Promise<Answer> {
    return this.queries.execute(new ListParticipants(request));
  }
}
