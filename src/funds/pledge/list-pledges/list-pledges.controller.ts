import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { PagedMomentDto } from '../../../knowledge/moments/moment.dto.js';
import type { Answer } from '../../../platform/http/answer.js';
import { ApiAnswer } from '../../../platform/http/documentation/operations/api-answer.js';
import { FundIdPath } from '../../fund/fund-id.dto.js';
import { ListedPledgeAnswer, ListPledgesAnswer } from './list-pledges.answer.js';
import { ListPledges, PLEDGES_COLUMNS } from './list-pledges.handler.js';

@ApiTags('Pledges')
@Controller('v1/funds')
export class ListPledgesController {
  constructor(private readonly queries: QueryBus) {}

  /** The pledges made to a fund by a day, with their status and what is paid and outstanding of each. */
  @Get(':id/pledges')
  @ApiAnswer(ListPledgesAnswer, {
    record: ListedPledgeAnswer,
    columns: PLEDGES_COLUMNS,
    problems: { 400: ['invalid-cursor'], 404: ['unknown-fund'] },
  })
  list(@Param() { id }: FundIdPath, @Query() request: PagedMomentDto): Promise<Answer> {
    return this.queries.execute(new ListPledges(id, request));
  }
}
