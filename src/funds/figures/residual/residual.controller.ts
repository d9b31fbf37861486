import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Answer } from '../../../platform/http/answer.js';
import { ApiAnswer } from '../../../platform/http/documentation/operations/api-answer.js';
import { FundIdPath } from '../../fund/fund-id.dto.js';
import { ResidualAnswer, ResidualShareAnswer } from './residual.answer.js';
import { ResidualDto } from './residual.dto.js';
import { ShowResidual, RESIDUAL_COLUMNS } from './residual.handler.js';

@ApiTags('Funds')
@Controller('v1/funds')
export class ResidualController {
  constructor(private readonly queries: QueryBus) {}

  /** Who gets what of the cash that is left in a fund: pro rata to what each donor paid net of refunds. */
  @Get(':id/residual')
  @ApiAnswer(ResidualAnswer, {
    record: ResidualShareAnswer,
    columns: RESIDUAL_COLUMNS,
    problems: { 404: ['unknown-fund'] },
  })
  residual(@Param() { id }: FundIdPath, @Query() request: ResidualDto): Promise<Answer> {
    return this.queries.execute(new ShowResidual(id, request));
  }
}
