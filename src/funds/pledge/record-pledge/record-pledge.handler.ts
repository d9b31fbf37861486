import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { fundStream } from '../../../knowledge/money/funds.js';
import { Moments } from '../../../knowledge/moments/moments.js';
import type { Recorded } from '../../../platform/http/answer.js';
import { Recorder } from '../../../recording/recorder/recorder.js';
import type { WriteConditions } from '../../../recording/recorder/write-conditions.js';
import { preparePledge } from './record-pledge.decision.js';
import type { RecordPledgeDto } from './record-pledge.dto.js';

/** Record a pledge. */
export class RecordPledge extends Command<Recorded> {
  constructor(
    readonly fund: string,
    readonly body: RecordPledgeDto,
    readonly conditions: WriteConditions,
  ) {
    super();
  }
}

/** Records pledges. Refuses `unknown-fund` (404), and what its days, donor, amounts and rates are refused for. */
@CommandHandler(RecordPledge)
export class RecordPledgeHandler implements ICommandHandler<RecordPledge> {
  constructor(
    private readonly recorder: Recorder,
    private readonly moments: Moments,
  ) {}

  async execute({ fund, body, conditions }: RecordPledge): Promise<Recorded> {
    const prepared = preparePledge(body, fund, () => this.moments.today());
    const made = 'pledge' in prepared ? { location: `/v1/pledges/${prepared.pledge}` } : {};
    return this.recorder.record(prepared, conditions, { stream: fundStream(fund), ...made });
  }
}
