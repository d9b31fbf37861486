import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Moments } from '../knowledge/moments/moments.js';
import { Recordings } from '../recording/recordings.js';
import { CorrectController } from './correct/correct.controller.js';
import { correctionRecording } from './correct/correct.decision.js';
import { CorrectHandler } from './correct/correct.handler.js';

/** Annulling and replacing what was recorded. */
@Module({ imports: [CqrsModule], controllers: [CorrectController], providers: [CorrectHandler] })
export class CorrectionsModule {
  constructor(recordings: Recordings, moments: Moments) {
    recordings.add(correctionRecording(recordings, () => moments.today()));
  }
}
