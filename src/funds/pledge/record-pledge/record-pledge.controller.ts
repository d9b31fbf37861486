import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Write } from '../../../access/route-kind.js';
import type { Recorded } from '../../../platform/http/answer.js';
import { ApiRecorded } from '../../../platform/http/documentation/operations/api-recorded.js';
import { Conditions, type WriteConditions } from '../../../recording/recorder/write-conditions.js';
import { FundIdPath } from '../../fund/fund-id.dto.js';
import { AMOUNT_REFUSALS, FUND_DAY_REFUSALS } from '../../refusal-codes.js';
import { RecordPledgeDto } from './record-pledge.dto.js';
import { RecordPledge } from './record-pledge.handler.js';

@ApiTags('Pledges')
@Controller('v1/funds')
export class RecordPledgeController {
  constructor(private readonly commands: CommandBus) {}

  /**
   * Record a pledge: what a donor announced, whether or not it is signed or paid. What happens to it later is recorded
   * as its actions.
   */
  @Post(':id/pledges')
  @Write()
  @ApiRecorded({
    404: ['unknown-fund'],
    409: ['already-registered', 'already-recorded'],
    422: [
      ...FUND_DAY_REFUSALS,
      ...AMOUNT_REFUSALS,
      'unknown-participant',
      'participant-not-existing',
      'implausible-amount',
    ],
  })
  record(
    @Param() { id }: FundIdPath,
    @Body() body: RecordPledgeDto,
    @Conditions() conditions: WriteConditions,
  ): Promise<Recorded> {
    return this.commands.execute(new RecordPledge(id, body, conditions));
  }
}
