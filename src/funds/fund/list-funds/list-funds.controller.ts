import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { PagedMomentDto } from '../../../knowledge/moments/moment.dto.js';
import type { Answer } from '../../../platform/http/answer.js';
import { ApiAnswer } from '../../../platform/http/documentation/operations/api-answer.js';
import { ListedFundAnswer, ListFundsAnswer } from './list-funds.answer.js';
import { ListFunds, FUNDS_COLUMNS } from './list-funds.handler.js';

@ApiTags('Funds')
@Controller('v1/funds')
export class ListFundsController {
  constructor(private readonly queries: QueryBus) {}

  /** All funds with what is pledged, paid and outstanding on a day, and what they come to together. */
  @Get()
  @ApiAnswer(ListFundsAnswer, {
    record: ListedFundAnswer,
    columns: FUNDS_COLUMNS,
    problems: { 400: ['invalid-cursor'] },
  })
  list(@Query() request: PagedMomentDto): Promise<Answer> {
    return this.queries.execute(new ListFunds(request));
  }
}
