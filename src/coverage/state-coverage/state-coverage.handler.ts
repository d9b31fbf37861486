import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Moments } from '../../knowledge/moments/moments.js';
import type { Recorded } from '../../platform/http/answer.js';
import { Recorder } from '../../recording/recorder/recorder.js';
import type { WriteConditions } from '../../recording/recorder/write-conditions.js';
import { prepareCoverage } from './state-coverage.decision.js';
import type { StateCoverageDto } from './state-coverage.dto.js';

/** State how far the acts of a treaty, or the money of a fund, are recorded. `stream`: that of the treaty or fund. */
export class StateCoverage extends Command<Recorded> {
  constructor(
    readonly stream: string,
    readonly body: StateCoverageDto,
    readonly conditions: WriteConditions,
  ) {
    super();
  }
}

/** Records statements of coverage. Refuses `unknown-treaty` or `unknown-fund` (404), and what does not fit. */
@CommandHandler(StateCoverage)
export class StateCoverageHandler implements ICommandHandler<StateCoverage> {
  constructor(
    private readonly recorder: Recorder,
    private readonly moments: Moments,
  ) {}

  execute({ stream, body, conditions }: StateCoverage): Promise<Recorded> {
    const prepared = prepareCoverage(body, stream, () => this.moments.today());
    return this.recorder.record(prepared, conditions, { stream });
  }
}
