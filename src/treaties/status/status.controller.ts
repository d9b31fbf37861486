import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExtraModels, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../../platform/http/answer.js';
import { TreatyStandingAnswer } from '../standing.answer.js';
import { TreatyPath } from '../treaty-path.dto.js';
import { ShowStatus, STATUS_COLUMNS } from './status.handler.js';
import { ApiAnswer } from '../../platform/http/documentation/operations/api-answer.js';
import { StatusAnswer, StatusRowAnswer } from './status.answer.js';
import { StatusDto } from './status.dto.js';

@ApiTags('Treaties')
@Controller('v1/treaties')
export class StatusController {
  constructor(private readonly queries: QueryBus) {}

  /** The status table: who had signed, deposited, was party on a day, with the counts. */
  @Get(':id/status')
  @ApiExtraModels(TreatyStandingAnswer)
  @ApiAnswer(StatusAnswer, {
    record: StatusRowAnswer,
    columns: STATUS_COLUMNS,
    problems: { 404: ['unknown-treaty'], 422: ['too-complex'] },
  })
  status(@Param() { id }: TreatyPath, @Query() request: StatusDto): Promise<Answer> {
    return this.queries.execute(new ShowStatus(id, request));
  }
}
