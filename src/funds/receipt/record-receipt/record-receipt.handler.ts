import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { fundStream } from '../../../knowledge/money/funds.js';
import { Moments } from '../../../knowledge/moments/moments.js';
import type { Recorded } from '../../../platform/http/answer.js';
import { Recorder } from '../../../recording/recorder/recorder.js';
import type { WriteConditions } from '../../../recording/recorder/write-conditions.js';
import { prepareReceipt } from './record-receipt.decision.js';
import type { RecordReceiptDto } from './record-receipt.dto.js';

/** Record a receipt. */
export class RecordReceipt extends Command<Recorded> {
  constructor(
    readonly fund: string,
    readonly body: RecordReceiptDto,
    readonly conditions: WriteConditions,
  ) {
    super();
  }
}

/** Records receipts. Refuses `unknown-fund` (404), and what its day, donor, amount and rate are refused for. */
@CommandHandler(RecordReceipt)
export class RecordReceiptHandler implements ICommandHandler<RecordReceipt> {
  constructor(
    private readonly recorder: Recorder,
    private readonly moments: Moments,
  ) {}

  async execute({ fund, body, conditions }: RecordReceipt): Promise<Recorded> {
    const prepared = prepareReceipt(body, fund, () => this.moments.today());
    const made = 'receipt' in prepared ? { location: `/v1/receipts/${prepared.receipt}` } : {};
    return this.recorder.record(prepared, conditions, { stream: fundStream(fund), ...made });
  }
}
