import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { PagedMomentDto } from '../../../knowledge/moments/moment.dto.js';
import type { Answer } from '../../../platform/http/answer.js';
import { ApiAnswer } from '../../../platform/http/documentation/operations/api-answer.js';
import { FundIdPath } from '../../fund/fund-id.dto.js';
import { ListedReceiptAnswer, ListReceiptsAnswer } from './list-receipts.answer.js';
import { ListReceipts, RECEIPTS_COLUMNS } from './list-receipts.handler.js';

@ApiTags('Receipts')
@Controller('v1/funds')
export class ListReceiptsController {
  constructor(private readonly queries: QueryBus) {}

  /**
   * The bank credits of a fund that wait to be allocated, or were: with what is left of each. Payments recorded on a
   * pledge directly have none.
   */
  @Get(':id/receipts')
  @ApiAnswer(ListReceiptsAnswer, {
    record: ListedReceiptAnswer,
    columns: RECEIPTS_COLUMNS,
    problems: { 400: ['invalid-cursor'], 404: ['unknown-fund'] },
  })
  list(@Param() { id }: FundIdPath, @Query() request: PagedMomentDto): Promise<Answer> {
    return this.queries.execute(new ListReceipts(id, request));
  }
}
