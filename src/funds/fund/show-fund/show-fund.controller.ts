import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExtraModels, ApiTags } from '@nestjs/swagger';
import { MomentDto } from '../../../knowledge/moments/moment.dto.js';
import type { Answer } from '../../../platform/http/answer.js';
import { ApiAnswer } from '../../../platform/http/documentation/operations/api-answer.js';
import { FundIdPath } from '../fund-id.dto.js';
import { FundAnswer, ReferenceRateAnswer, ShowFundAnswer } from './show-fund.answer.js';
import { ShowFund } from './show-fund.handler.js';

@ApiTags('Funds')
@Controller('v1/funds')
export class ShowFundController {
  constructor(private readonly queries: QueryBus) {}

  /** A fund as registered: who administers it, and how it counts. Its figures stand under `/totals`. */
  @Get(':id')
  @ApiExtraModels(ReferenceRateAnswer)
  @ApiAnswer(ShowFundAnswer, { record: FundAnswer, problems: { 404: ['unknown-fund'] } })
  show(@Param() { id }: FundIdPath, @Query() request: MomentDto): Promise<Answer> {
    return this.queries.execute(new ShowFund(id, request));
  }
}
