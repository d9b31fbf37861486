import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Moments } from '../../knowledge/moments/moments.js';
import { treatyStream } from '../../knowledge/treaties/treaty-index.js';
import type { Recorded } from '../../platform/http/answer.js';
import { Recorder } from '../../recording/recorder/recorder.js';
import type { WriteConditions } from '../../recording/recorder/write-conditions.js';
import { prepareAction } from './record-action.decision.js';
import type { RecordActionDto } from './record-action.dto.js';

/** Record a treaty action. */
export class RecordAction extends Command<Recorded> {
  constructor(
    readonly treaty: string,
    readonly body: RecordActionDto,
    readonly conditions: WriteConditions,
  ) {
    super();
  }
}

/** Records treaty actions. Refuses what the field refuses, each with its own code, and `unknown-treaty` (404). */
@CommandHandler(RecordAction)
export class RecordActionHandler implements ICommandHandler<RecordAction> {
  constructor(
    private readonly recorder: Recorder,
    private readonly moments: Moments,
  ) {}

  execute({ treaty, body, conditions }: RecordAction): Promise<Recorded> {
    const prepared = prepareAction(body, treaty, () => this.moments.today());
    return this.recorder.record(prepared, conditions, { stream: treatyStream(treaty) });
  }
}
