import { Command } from '@nestjs/cqrs';
import type { Recorded } from '../../platform/http/answer.js';
import type { WriteConditions } from '../../recording/write-conditions.js';
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
