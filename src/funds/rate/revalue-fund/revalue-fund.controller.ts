import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Write } from '../../../access/route-kind.js';
import type { Recorded } from '../../../platform/http/answer.js';
import { ApiRecorded } from '../../../platform/http/documentation/operations/api-recorded.js';
import { Conditions, type WriteConditions } from '../../../recording/recorder/write-conditions.js';
import { FundIdPath } from '../../fund/fund-id.dto.js';
import { RevalueFundDto } from './revalue-fund.dto.js';
import { RevalueFund } from './revalue-fund.handler.js';

@ApiTags('Funds')
@Controller('v1/funds')
export class RevalueFundController {
  constructor(private readonly commands: CommandBus) {}

  /**
   * Revalue what was valued by a rate that was corrected, annulled or published late, and what had no rate and has one
   * now. Values that recorders gave stay.
   */
  @Post(':id/revaluations')
  @Write()
  @ApiRecorded({ 404: ['unknown-fund'] })
  revalue(
    @Param() { id }: FundIdPath,
    @Body() body: RevalueFundDto,
    @Conditions() conditions: WriteConditions,
  ): Promise<Recorded> {
    return this.commands.execute(new RevalueFund(id, body, conditions));
  }
}
