import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Answer } from '../../../platform/http/answer.js';
import { ApiAnswer } from '../../../platform/http/documentation/operations/api-answer.js';
import { FundIdPath } from '../../fund/fund-id.dto.js';
import { DonorChangeAnswer, PeriodsAnswer } from './periods.answer.js';
import { PeriodsDto } from './periods.dto.js';
import { Periods } from './periods.handler.js';
import { PERIODS_COLUMNS } from './periods.table.js';

@ApiTags('Funds')
@Controller('v1/funds')
export class PeriodsController {
  constructor(private readonly queries: QueryBus) {}

  /** What a fund got in a period, gross and net, compared with the same period a year earlier or with another one. */
  @Get(':id/periods')
  @ApiAnswer(PeriodsAnswer, {
    record: DonorChangeAnswer,
    columns: PERIODS_COLUMNS,
    problems: { 404: ['unknown-fund'] },
  })
  periods(@Param() { id }: FundIdPath, @Query() request: PeriodsDto): Promise<Answer> {
    return this.queries.execute(new Periods(id, request));
  }
}
