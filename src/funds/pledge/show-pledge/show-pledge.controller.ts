import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { MomentDto } from '../../../knowledge/moments/moment.dto.js';
import type { Answer } from '../../../platform/http/answer.js';
import { ApiAnswer } from '../../../platform/http/documentation/operations/api-answer.js';
import { PledgePath } from '../pledge-path.dto.js';
import { ActAnswer, ShowPledgeAnswer } from './show-pledge.answer.js';
import { ShowPledge, ACTS_COLUMNS } from './show-pledge.handler.js';

@ApiTags('Pledges')
@Controller('v1/pledges')
export class ShowPledgeController {
  constructor(private readonly queries: QueryBus) {}

  /**
   * A pledge on a day: its status, what is pledged, signed, paid and outstanding of it by use and in dollars. And every
   * act with what is irregular about it.
   */
  @Get(':id')
  @ApiAnswer(ShowPledgeAnswer, { record: ActAnswer, columns: ACTS_COLUMNS, problems: { 404: ['unknown-pledge'] } })
  show(@Param() { id }: PledgePath, @Query() request: MomentDto): Promise<Answer> {
    return this.queries.execute(new ShowPledge(id, request));
  }
}
