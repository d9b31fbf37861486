import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recorded } from '../../platform/http/answer.js';
import { Recorder } from '../../recording/recorder/recorder.js';
import type { WriteConditions } from '../../recording/recorder/write-conditions.js';
import { prepareRegistration } from './register-participant.decision.js';
import type { RegisterParticipantDto } from './register-participant.dto.js';

/** Register a participant. */
export class RegisterParticipant extends Command<Recorded> {
  constructor(
    readonly body: RegisterParticipantDto,
    readonly conditions: WriteConditions,
  ) {
    super();
  }
}

/**
 * Registers participants. Refuses `already-registered` and `unknown-participant` (an organisation, a predecessor, a
 * State responsible).
 */
@CommandHandler(RegisterParticipant)
export class RegisterParticipantHandler implements ICommandHandler<RegisterParticipant> {
  constructor(private readonly recorder: Recorder) {}

  execute({ body, conditions }: RegisterParticipant): Promise<Recorded> {
    // The address names no participant, so what is unknown is never the address itself.
    return this.recorder.record(prepareRegistration(body), conditions, {
      stream: '',
      location: `/v1/participants/${body.code}`,
    });
  }
}
