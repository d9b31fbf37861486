import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Answer } from '../../../platform/http/answer.js';
import { ApiAnswer } from '../../../platform/http/documentation/operations/api-answer.js';
import { FundIdPath } from '../../fund/fund-id.dto.js';
import { DonorFiguresAnswer, TotalsAnswer } from './totals.answer.js';
import { TotalsDto } from './totals.dto.js';
import { Totals } from './totals.handler.js';
import { TOTALS_COLUMNS } from './totals.table.js';

@ApiTags('Funds')
@Controller('v1/funds')
export class TotalsController {
  constructor(private readonly queries: QueryBus) {}

  /** What is pledged, signed, paid and outstanding on a day, by donor, currency and use. */
  @Get(':id/totals')
  @ApiAnswer(TotalsAnswer, { record: DonorFiguresAnswer, columns: TOTALS_COLUMNS, problems: { 404: ['unknown-fund'] } })
  totals(@Param() { id }: FundIdPath, @Query() request: TotalsDto): Promise<Answer> {
    return this.queries.execute(new Totals(id, request));
  }
}
