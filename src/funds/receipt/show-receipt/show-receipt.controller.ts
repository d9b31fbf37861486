import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { MomentDto } from '../../../knowledge/moments/moment.dto.js';
import type { Answer } from '../../../platform/http/answer.js';
import { ApiAnswer } from '../../../platform/http/documentation/operations/api-answer.js';
import { ReceiptPath } from '../receipt-path.dto.js';
import { AllocationAnswer, ShowReceiptAnswer } from './show-receipt.answer.js';
import { ShowReceipt, ALLOCATIONS_COLUMNS } from './show-receipt.handler.js';

@ApiTags('Receipts')
@Controller('v1/receipts')
export class ShowReceiptController {
  constructor(private readonly queries: QueryBus) {}

  /** A receipt on a day: whose it is, what each pledge took from it, and what is left. */
  @Get(':id')
  @ApiAnswer(ShowReceiptAnswer, {
    record: AllocationAnswer,
    columns: ALLOCATIONS_COLUMNS,
    problems: { 404: ['unknown-receipt'] },
  })
  show(@Param() { id }: ReceiptPath, @Query() request: MomentDto): Promise<Answer> {
    return this.queries.execute(new ShowReceipt(id, request));
  }
}
