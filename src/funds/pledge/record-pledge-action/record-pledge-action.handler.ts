import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Moments } from '../../../knowledge/moments/moments.js';
import { pledgeStream } from '../../../knowledge/money/pledges.js';
import type { Recorded } from '../../../platform/http/answer.js';
import { Recorder } from '../../../recording/recorder/recorder.js';
import type { WriteConditions } from '../../../recording/recorder/write-conditions.js';
import { preparePledgeAction } from './record-pledge-action.decision.js';
import type { RecordPledgeActionDto } from './record-pledge-action.dto.js';

/** Record an act on a pledge. */
export class RecordPledgeAction extends Command<Recorded> {
  constructor(
    readonly pledge: string,
    readonly body: RecordPledgeActionDto,
    readonly conditions: WriteConditions,
  ) {
    super();
  }
}

/**
 * Records acts on pledges. Refuses `unknown-pledge` (404), and whatever the act would contradict, each with its
 * figures.
 */
@CommandHandler(RecordPledgeAction)
export class RecordPledgeActionHandler implements ICommandHandler<RecordPledgeAction> {
  constructor(
    private readonly recorder: Recorder,
    private readonly moments: Moments,
  ) {}

  async execute({ pledge, body, conditions }: RecordPledgeAction): Promise<Recorded> {
    const prepared = preparePledgeAction(body, pledge, () => this.moments.today());
    return this.recorder.record(prepared, conditions, { stream: pledgeStream(pledge) });
  }
}
