import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Write } from '../../../access/route-kind.js';
import type { Recorded } from '../../../platform/http/answer.js';
import { ApiRecorded } from '../../../platform/http/documentation/operations/api-recorded.js';
import { Conditions, type WriteConditions } from '../../../recording/recorder/write-conditions.js';
import { PledgePath } from '../pledge-path.dto.js';
import { AMOUNT_REFUSALS, FUND_DAY_REFUSALS, PLEDGE_REFUSALS } from '../../refusal-codes.js';
import { RecordPledgeActionDto } from './record-pledge-action.dto.js';
import { RecordPledgeAction } from './record-pledge-action.handler.js';

@ApiTags('Pledges')
@Controller('v1/pledges')
export class RecordPledgeActionController {
  constructor(private readonly commands: CommandBus) {}

  /**
   * Record what happened to a pledge: it was signed, paid, reduced, withdrawn, written off, or any other act. The
   * amount of the pledge is never overwritten.
   */
  @Post(':id/actions')
  @Write()
  @ApiRecorded({
    404: ['unknown-pledge'],
    409: ['already-recorded', 'already-registered'],
    422: [
      ...FUND_DAY_REFUSALS,
      ...AMOUNT_REFUSALS,
      ...PLEDGE_REFUSALS,
      'unknown-fund',
      'unknown-receipt',
      'unknown-event',
      'rate-unknown',
      'unknown-participant',
      'participant-not-existing',
    ],
  })
  record(
    @Param() { id }: PledgePath,
    @Body() body: RecordPledgeActionDto,
    @Conditions() conditions: WriteConditions,
  ): Promise<Recorded> {
    return this.commands.execute(new RecordPledgeAction(id, body, conditions));
  }
}
