import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Answer } from '../../../platform/http/answer.js';
import { ApiAnswer } from '../../../platform/http/documentation/operations/api-answer.js';
import { ListRatesAnswer, RateAnswer } from './list-rates.answer.js';
import { ListRatesDto } from './list-rates.dto.js';
import { ListRates, RATES_COLUMNS } from './list-rates.handler.js';

@ApiTags('Rates')
@Controller('v1/rates')
export class ListRatesController {
  constructor(private readonly queries: QueryBus) {}

  /** Published rates, with those in force on a day. */
  @Get()
  @ApiAnswer(ListRatesAnswer, { record: RateAnswer, columns: RATES_COLUMNS, problems: { 400: ['invalid-cursor'] } })
  list(@Query() request: ListRatesDto): Promise<Answer> {
    return this.queries.execute(new ListRates(request));
  }
}
