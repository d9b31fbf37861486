import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Moments } from '../../../knowledge/moments/moments.js';
import type { Recorded } from '../../../platform/http/answer.js';
import { Recorder } from '../../../recording/recorder/recorder.js';
import type { WriteConditions } from '../../../recording/recorder/write-conditions.js';
import { prepareRate } from './publish-rate.decision.js';
import type { PublishRateDto } from './publish-rate.dto.js';

/** Record a published rate. */
export class PublishRate extends Command<Recorded> {
  constructor(
    readonly body: PublishRateDto,
    readonly conditions: WriteConditions,
  ) {
    super();
  }
}

/**
 * Records published rates. Refuses `invalid-rate`, `unknown-currency`, `currency-not-valid`, `in-the-future` and
 * `already-recorded`.
 */
@CommandHandler(PublishRate)
export class PublishRateHandler implements ICommandHandler<PublishRate> {
  constructor(
    private readonly recorder: Recorder,
    private readonly moments: Moments,
  ) {}

  execute({ body, conditions }: PublishRate): Promise<Recorded> {
    const prepared = prepareRate(body, () => this.moments.today());
    return this.recorder.record(prepared, conditions, { stream: '' });
  }
}
