import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Answer } from '../../platform/http/answer.js';
import { TreatyPath } from '../treaty-path.dto.js';
import { CountsDto } from './counts.dto.js';
import { ShowCounts, COUNTS_COLUMNS } from './counts.handler.js';
import { ApiAnswer } from '../../platform/http/documentation/operations/api-answer.js';
import { CountsAnswer, CountStepAnswer } from './counts.answer.js';

@ApiTags('Treaties')
@Controller('v1/treaties')
export class CountsController {
  constructor(private readonly queries: QueryBus) {}

  /** The counts over time: the value at `from`, then one step for each day on which a total changes. */
  @Get(':id/counts')
  @ApiAnswer(CountsAnswer, {
    record: CountStepAnswer,
    columns: COUNTS_COLUMNS,
    problems: { 404: ['unknown-treaty'], 422: ['too-complex'] },
  })
  counts(@Param() { id }: TreatyPath, @Query() request: CountsDto): Promise<Answer> {
    return this.queries.execute(new ShowCounts(id, request));
  }
}
