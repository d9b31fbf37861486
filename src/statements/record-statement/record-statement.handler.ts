import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Moments } from '../../knowledge/moments/moments.js';
import { statementStream } from '../../knowledge/statements/statement.js';
import type { Recorded } from '../../platform/http/answer.js';
import { Recorder } from '../../recording/recorder/recorder.js';
import type { WriteConditions } from '../../recording/recorder/write-conditions.js';
import { prepareStatement } from './record-statement.decision.js';
import type { RecordStatementDto } from './record-statement.dto.js';

/** Record a published document with the figures it states. */
export class RecordStatement extends Command<Recorded> {
  constructor(
    readonly body: RecordStatementDto,
    readonly conditions: WriteConditions,
  ) {
    super();
  }
}

/** Records statements. Refuses `already-registered` and `in-the-future`. */
@CommandHandler(RecordStatement)
export class RecordStatementHandler implements ICommandHandler<RecordStatement> {
  constructor(
    private readonly recorder: Recorder,
    private readonly moments: Moments,
  ) {}

  execute({ body, conditions }: RecordStatement): Promise<Recorded> {
    const prepared = prepareStatement(body, () => this.moments.today());
    return this.recorder.record(prepared, conditions, {
      stream: statementStream(body.id),
      location: `/v1/statements/${body.id}`,
    });
  }
}
