import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Recordings } from '../recording/recordings.js';
import { ChangeParticipantController } from './change-participant/change-participant.controller.js';
import { PARTICIPANT_CHANGE } from './change-participant/change-participant.decision.js';
import { ChangeParticipantHandler } from './change-participant/change-participant.handler.js';
import { ListParticipantsController } from './list-participants/list-participants.controller.js';
import { ListParticipantsHandler } from './list-participants/list-participants.handler.js';
import { RegisterParticipantController } from './register-participant/register-participant.controller.js';
import { PARTICIPANT_REGISTRATION } from './register-participant/register-participant.decision.js';
import { RegisterParticipantHandler } from './register-participant/register-participant.handler.js';
import { ShowParticipantController } from './show-participant/show-participant.controller.js';
import { ShowParticipantHandler } from './show-participant/show-participant.handler.js';

/** The register of States, former States, organisations and territories. */
@Module({
  imports: [CqrsModule],
  controllers: [
    RegisterParticipantController,
    ChangeParticipantController,
    ListParticipantsController,
    ShowParticipantController,
  ],
  providers: [RegisterParticipantHandler, ChangeParticipantHandler, ListParticipantsHandler, ShowParticipantHandler],
})
export class ParticipantsModule {
  constructor(recordings: Recordings) {
    recordings.add(PARTICIPANT_REGISTRATION);
    recordings.add(PARTICIPANT_CHANGE);
  }
}
