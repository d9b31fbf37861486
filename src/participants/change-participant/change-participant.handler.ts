import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { participantStream } from '../../knowledge/participants/register.js';
import type { Recorded } from '../../platform/http/answer.js';
import { Recorder } from '../../recording/recorder/recorder.js';
import type { WriteConditions } from '../../recording/recorder/write-conditions.js';
import { prepareChange } from './change-participant.decision.js';
import type { ChangeParticipantDto } from './change-participant.dto.js';

/** Record a later fact about a participant. */
export class ChangeParticipant extends Command<Recorded> {
  constructor(
    readonly code: string,
    readonly body: ChangeParticipantDto,
    readonly conditions: WriteConditions,
  ) {
    super();
  }
}

/** Records changes of participants. Refuses `unknown-participant` (404 for the one changed) and `already-recorded`. */
@CommandHandler(ChangeParticipant)
export class ChangeParticipantHandler implements ICommandHandler<ChangeParticipant> {
  constructor(private readonly recorder: Recorder) {}

  execute({ code, body, conditions }: ChangeParticipant): Promise<Recorded> {
    return this.recorder.record(prepareChange(body, code), conditions, { stream: participantStream(code) });
  }
}
