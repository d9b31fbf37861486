import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { MARKS_STREAM } from '../../knowledge/moments/marks.js';
import type { Recorded } from '../../platform/http/answer.js';
import { Recorder } from '../../recording/recorder/recorder.js';
import type { WriteConditions } from '../../recording/recorder/write-conditions.js';
import { prepareMark } from './mark-position.decision.js';
import type { MarkPositionDto } from './mark-position.dto.js';

/** Name the present position. */
export class MarkPosition extends Command<Recorded> {
  constructor(
    readonly body: MarkPositionDto,
    readonly conditions: WriteConditions,
  ) {
    super();
  }
}

/** Records marks. Refuses `mark-taken`. */
@CommandHandler(MarkPosition)
export class MarkPositionHandler implements ICommandHandler<MarkPosition> {
  constructor(private readonly recorder: Recorder) {}

  execute({ body, conditions }: MarkPosition): Promise<Recorded> {
    return this.recorder.record(prepareMark(body), conditions, { stream: MARKS_STREAM, location: '/v1/marks' });
  }
}
