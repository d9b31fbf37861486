import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Write } from '../../../access/route-kind.js';
import type { Recorded } from '../../../platform/http/answer.js';
import { ApiRecorded } from '../../../platform/http/documentation/operations/api-recorded.js';
import { Conditions, type WriteConditions } from '../../../recording/recorder/write-conditions.js';
import { FundIdPath } from '../../fund/fund-id.dto.js';
import { AMOUNT_REFUSALS, FUND_DAY_REFUSALS } from '../../refusal-codes.js';
import { RecordReceiptDto } from './record-receipt.dto.js';
import { RecordReceipt } from './record-receipt.handler.js';

@ApiTags('Receipts')
@Controller('v1/funds')
export class RecordReceiptController {
  constructor(private readonly commands: CommandBus) {}

  /**
   * Record a bank credit that is to be allocated to pledges, or that nobody pledged. A payment of one pledge needs
   * none.
   */
  @Post(':id/receipts')
  @Write()
  @ApiRecorded({
    404: ['unknown-fund'],
    409: ['already-registered', 'already-recorded'],
    422: [...FUND_DAY_REFUSALS, ...AMOUNT_REFUSALS, 'unknown-participant', 'participant-not-existing'],
  })
  record(
    @Param() { id }: FundIdPath,
    @Body() body: RecordReceiptDto,
    @Conditions() conditions: WriteConditions,
  ): Promise<Recorded> {
    return this.commands.execute(new RecordReceipt(id, body, conditions));
  }
}
