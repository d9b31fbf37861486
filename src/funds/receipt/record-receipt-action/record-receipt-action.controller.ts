import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Write } from '../../../access/route-kind.js';
import type { Recorded } from '../../../platform/http/answer.js';
import { ApiRecorded } from '../../../platform/http/documentation/operations/api-recorded.js';
import { Conditions, type WriteConditions } from '../../../recording/recorder/write-conditions.js';
import { ReceiptPath } from '../receipt-path.dto.js';
import { FUND_DAY_REFUSALS } from '../../refusal-codes.js';
import { RecordReceiptActionDto } from './record-receipt-action.dto.js';
import { RecordReceiptAction } from './record-receipt-action.handler.js';

@ApiTags('Receipts')
@Controller('v1/receipts')
export class RecordReceiptActionController {
  constructor(private readonly commands: CommandBus) {}

  /**
   * Record what happens to a receipt itself: its donor is found out, or what is not allocated is recalled or sent back.
   */
  @Post(':id/actions')
  @Write()
  @ApiRecorded({
    404: ['unknown-receipt'],
    409: ['already-recorded'],
    422: [
      ...FUND_DAY_REFUSALS,
      'exceeds-receipt',
      'unknown-participant',
      'participant-not-existing',
      'invalid-amount',
      'amount-not-positive',
      'unknown-currency',
      'currency-not-valid',
    ],
  })
  record(
    @Param() { id }: ReceiptPath,
    @Body() body: RecordReceiptActionDto,
    @Conditions() conditions: WriteConditions,
  ): Promise<Recorded> {
    return this.commands.execute(new RecordReceiptAction(id, body, conditions));
  }
}
