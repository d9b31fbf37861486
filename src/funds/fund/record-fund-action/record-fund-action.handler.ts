import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { fundStream } from '../../../knowledge/money/funds.js';
import { Moments } from '../../../knowledge/moments/moments.js';
import type { Recorded } from '../../../platform/http/answer.js';
import { Recorder } from '../../../recording/recorder/recorder.js';
import type { WriteConditions } from '../../../recording/recorder/write-conditions.js';
import { prepareFundAction } from './record-fund-action.decision.js';
import type { RecordFundActionDto } from './record-fund-action.dto.js';

/** Record what is done to a fund. */
export class RecordFundAction extends Command<Recorded> {
  constructor(
    readonly fund: string,
    readonly body: RecordFundActionDto,
    readonly conditions: WriteConditions,
  ) {
    super();
  }
}

/**
 * Records what is done to funds. Refuses `unknown-fund` (404), `fund-closed`, `before-fund`, `in-the-future` and
 * `pledges-outstanding`.
 */
@CommandHandler(RecordFundAction)
export class RecordFundActionHandler implements ICommandHandler<RecordFundAction> {
  constructor(
    private readonly recorder: Recorder,
    private readonly moments: Moments,
  ) {}

  execute({ fund, body, conditions }: RecordFundAction): Promise<Recorded> {
    const prepared = prepareFundAction(body, fund, () => this.moments.today());
    return this.recorder.record(prepared, conditions, { stream: fundStream(fund) });
  }
}
