import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { participantStream } from '../../knowledge/register.js';
import type { Recorded } from '../../platform/http/answer.js';
import { Recorder } from '../../recording/recorder.js';
import { RegisterParticipant } from './register-participant.command.js';
import { prepareRegistration } from './register-participant.decision.js';

/** Registers participants. */
@CommandHandler(RegisterParticipant)
export class RegisterParticipantHandler implements ICommandHandler<RegisterParticipant> {
  constructor(private readonly recorder: Recorder) {}

  /** Refuses `already-registered` and `unknown-participant` (an organisation or a predecessor). */
  execute({ body, conditions }: RegisterParticipant): Promise<Recorded> {
    return this.recorder.record(prepareRegistration(body), conditions, { stream: participantStream(body.code), location: `/v1/participants/${body.code}` });
  }
}
