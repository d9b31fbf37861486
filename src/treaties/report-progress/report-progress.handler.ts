import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Moments } from '../../knowledge/moments/moments.js';
import { treatyStream } from '../../knowledge/treaties/treaty-index.js';
import type { Recorded } from '../../platform/http/answer.js';
import { Recorder } from '../../recording/recorder/recorder.js';
import type { WriteConditions } from '../../recording/recorder/write-conditions.js';
import { prepareProgress } from './report-progress.decision.js';
import type { ReportProgressDto } from './report-progress.dto.js';

/** Report how far a participant is on its way to an instrument. */
export class ReportProgress extends Command<Recorded> {
  constructor(
    readonly treaty: string,
    readonly body: ReportProgressDto,
    readonly conditions: WriteConditions,
  ) {
    super();
  }
}

/** Records reports of progress. Refuses `unknown-treaty` (404), `unknown-participant` and `in-the-future`. */
@CommandHandler(ReportProgress)
export class ReportProgressHandler implements ICommandHandler<ReportProgress> {
  constructor(
    private readonly recorder: Recorder,
    private readonly moments: Moments,
  ) {}

  execute({ treaty, body, conditions }: ReportProgress): Promise<Recorded> {
    const prepared = prepareProgress(body, treaty, () => this.moments.today());
    return this.recorder.record(prepared, conditions, { stream: treatyStream(treaty) });
  }
}
