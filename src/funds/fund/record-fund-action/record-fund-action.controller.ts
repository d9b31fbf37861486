import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Write } from '../../../access/route-kind.js';
import type { Recorded } from '../../../platform/http/answer.js';
import { ApiRecorded } from '../../../platform/http/documentation/operations/api-recorded.js';
import { Conditions, type WriteConditions } from '../../../recording/recorder/write-conditions.js';
import { FundIdPath } from '../fund-id.dto.js';
import { RecordFundActionDto } from './record-fund-action.dto.js';
import { RecordFundAction } from './record-fund-action.handler.js';

@ApiTags('Funds')
@Controller('v1/funds')
export class RecordFundActionController {
  constructor(private readonly commands: CommandBus) {}

  /** Record what is done to a fund itself: its closure, once nothing is outstanding. */
  @Post(':id/actions')
  @Write()
  @ApiRecorded({
    404: ['unknown-fund'],
    409: ['already-recorded'],
    422: ['fund-closed', 'before-fund', 'in-the-future', 'pledges-outstanding'],
  })
  record(
    @Param() { id }: FundIdPath,
    @Body() body: RecordFundActionDto,
    @Conditions() conditions: WriteConditions,
  ): Promise<Recorded> {
    return this.commands.execute(new RecordFundAction(id, body, conditions));
  }
}
