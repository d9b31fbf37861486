import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Answer } from '../../platform/http/answer.js';
import { PagedMomentDto } from '../../knowledge/moments/moment.dto.js';
import { TreatyPath } from '../treaty-path.dto.js';
import { History, HISTORY_COLUMNS } from './history.handler.js';
import { ApiAnswer } from '../../platform/http/documentation/operations/api-answer.js';
import { HistoryAnswer, HistoryEventAnswer } from './history.answer.js';

@ApiTags('Treaties')
@Controller('v1/treaties')
export class HistoryController {
  constructor(private readonly queries: QueryBus) {}

  /** Every event of the treaty in order; corrected ones are marked with what corrected them. */
  @Get(':id/history')
  @ApiAnswer(HistoryAnswer, {
    record: HistoryEventAnswer,
    columns: HISTORY_COLUMNS,
    problems: { 400: ['invalid-cursor'], 404: ['unknown-treaty'], 422: ['too-complex'] },
  })
  history(@Param() { id }: TreatyPath, @Query() request: PagedMomentDto): Promise<Answer> {
    return this.queries.execute(new History(id, request));
  }
}
