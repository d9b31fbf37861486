import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Answer } from '../../platform/http/answer.js';
import { ApiAnswer } from '../../platform/http/documentation/operations/api-answer.js';
import { ExportedFundPath } from '../fund-path.dto.js';
import { FtsAnswer, FtsFlowAnswer } from './fts.answer.js';
import { FtsDto } from './fts.dto.js';
import { Fts, FLOWS_COLUMNS } from './fts.handler.js';

@ApiTags('Funds')
@Controller('v1/funds')
export class FtsController {
  constructor(private readonly queries: QueryBus) {}

  /**
   * The fund in the manner of OCHA's Financial Tracking Service: each pledge as what came in, what is signed and what
   * is only pledged.
   */
  @Get(':id/fts')
  @ApiAnswer(FtsAnswer, { record: FtsFlowAnswer, columns: FLOWS_COLUMNS, problems: { 404: ['unknown-fund'] } })
  fts(@Param() { id }: ExportedFundPath, @Query() request: FtsDto): Promise<Answer> {
    return this.queries.execute(new Fts(id, request));
  }
}
