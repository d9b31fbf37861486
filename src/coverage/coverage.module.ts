import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Moments } from '../knowledge/moments/moments.js';
import { Recordings } from '../recording/recordings.js';
import { ShowCoverageController } from './show-coverage/show-coverage.controller.js';
import { ShowCoverageHandler } from './show-coverage/show-coverage.handler.js';
import { StateCoverageController } from './state-coverage/state-coverage.controller.js';
import { coverageRecording } from './state-coverage/state-coverage.decision.js';
import { StateCoverageHandler } from './state-coverage/state-coverage.handler.js';

/** How far what happened is recorded, of treaties and of funds. */
@Module({
  imports: [CqrsModule],
  controllers: [StateCoverageController, ShowCoverageController],
  providers: [StateCoverageHandler, ShowCoverageHandler],
})
export class CoverageModule {
  constructor(recordings: Recordings, moments: Moments) {
    recordings.add(coverageRecording(() => moments.today()));
  }
}
