import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Answer } from '../../platform/http/answer.js';
import { ListParticipantsDto } from './list-participants.dto.js';
import { ListParticipants, PARTICIPANTS_COLUMNS } from './list-participants.handler.js';
import { ApiAnswer } from '../../platform/http/documentation/operations/api-answer.js';
import { ListedParticipantAnswer, ListParticipantsAnswer } from './list-participants.answer.js';

@ApiTags('Participants')
@Controller('v1/participants')
export class ListParticipantsController {
  constructor(private readonly queries: QueryBus) {}

  /** All participants, or those of a kind, with the names of a day. */
  @Get()
  @ApiAnswer(ListParticipantsAnswer, {
    record: ListedParticipantAnswer,
    columns: PARTICIPANTS_COLUMNS,
    problems: { 400: ['invalid-cursor'] },
  })
  list(@Query() request: ListParticipantsDto): Promise<Answer> {
    return this.queries.execute(new ListParticipants(request));
  }
}
