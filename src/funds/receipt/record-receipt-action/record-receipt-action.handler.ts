import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Moments } from '../../../knowledge/moments/moments.js';
import { receiptStream } from '../../../knowledge/money/receipts.js';
import type { Recorded } from '../../../platform/http/answer.js';
import { Recorder } from '../../../recording/recorder/recorder.js';
import type { WriteConditions } from '../../../recording/recorder/write-conditions.js';
import { prepareReceiptAction } from './record-receipt-action.decision.js';
import type { RecordReceiptActionDto } from './record-receipt-action.dto.js';

/** Record what happens to a receipt. */
export class RecordReceiptAction extends Command<Recorded> {
  constructor(
    readonly receipt: string,
    readonly body: RecordReceiptActionDto,
    readonly conditions: WriteConditions,
  ) {
    super();
  }
}

/**
 * Records what happens to receipts. Refuses `unknown-receipt` (404), `exceeds-receipt`, and the faults of day, donor
 * and amount.
 */
@CommandHandler(RecordReceiptAction)
export class RecordReceiptActionHandler implements ICommandHandler<RecordReceiptAction> {
  constructor(
    private readonly recorder: Recorder,
    private readonly moments: Moments,
  ) {}

  async execute({ receipt, body, conditions }: RecordReceiptAction): Promise<Recorded> {
    const prepared = prepareReceiptAction(body, receipt, () => this.moments.today());
    return this.recorder.record(prepared, conditions, { stream: receiptStream(receipt) });
  }
}
