import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { fundStream } from '../../../knowledge/money/funds.js';
import type { Recorded } from '../../../platform/http/answer.js';
import { Recorder } from '../../../recording/recorder/recorder.js';
import type { WriteConditions } from '../../../recording/recorder/write-conditions.js';
import { prepareRevaluation } from './revalue-fund.decision.js';
import type { RevalueFundDto } from './revalue-fund.dto.js';

/** Revalue a fund by the rates now known. */
export class RevalueFund extends Command<Recorded> {
  constructor(
    readonly fund: string,
    readonly body: RevalueFundDto,
    readonly conditions: WriteConditions,
  ) {
    super();
  }
}

/** Records the revaluations that a fund is due. Refuses `unknown-fund` (404). */
@CommandHandler(RevalueFund)
export class RevalueFundHandler implements ICommandHandler<RevalueFund> {
  constructor(private readonly recorder: Recorder) {}

  execute({ fund, body, conditions }: RevalueFund): Promise<Recorded> {
    return this.recorder.record(prepareRevaluation(body, fund), conditions, { stream: fundStream(fund) });
  }
}
