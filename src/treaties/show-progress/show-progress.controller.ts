import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Answer } from '../../platform/http/answer.js';
import { ApiAnswer } from '../../platform/http/documentation/operations/api-answer.js';
import { TreatyPath } from '../treaty-path.dto.js';
import { ReportedProgressAnswer, ShowProgressAnswer } from './show-progress.answer.js';
import { ShowProgressDto } from './show-progress.dto.js';
import { PROGRESS_COLUMNS, ShowProgress } from './show-progress.handler.js';

@ApiTags('Treaties')
@Controller('v1/treaties')
export class ShowProgressController {
  constructor(private readonly queries: QueryBus) {}

  /** Who is reported to be on the way to an instrument, and how far. */
  @Get(':id/progress')
  @ApiAnswer(ShowProgressAnswer, {
    record: ReportedProgressAnswer,
    columns: PROGRESS_COLUMNS,
    problems: { 404: ['unknown-treaty', 'unknown-participant'], 422: ['too-complex'] },
  })
  progress(@Param() { id }: TreatyPath, @Query() request: ShowProgressDto): Promise<Answer> {
    return this.queries.execute(new ShowProgress(id, request));
  }
}
