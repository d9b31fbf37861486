import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Moments } from '../knowledge/moments/moments.js';
import { Recordings } from '../recording/recordings.js';
import { ActivityController } from './activity/activity.controller.js';
import { ActivityHandler } from './activity/activity.handler.js';
import { CountsController } from './counts/counts.controller.js';
import { CountsHandler } from './counts/counts.handler.js';
import { EntryIntoForceController } from './entry-into-force/entry-into-force.controller.js';
import { EntryIntoForceHandler } from './entry-into-force/entry-into-force.handler.js';
import { HistoryController } from './history/history.controller.js';
import { HistoryHandler } from './history/history.handler.js';
import { KnownTreaties } from './known-treaties.js';
import { ListTreatiesController } from './list-treaties/list-treaties.controller.js';
import { ListTreatiesHandler } from './list-treaties/list-treaties.handler.js';
import { RecordActionController } from './record-action/record-action.controller.js';
import { actionRecording } from './record-action/record-action.decision.js';
import { RecordActionHandler } from './record-action/record-action.handler.js';
import { RegisterTreatyController } from './register-treaty/register-treaty.controller.js';
import { treatyRegistration } from './register-treaty/register-treaty.decision.js';
import { RegisterTreatyHandler } from './register-treaty/register-treaty.handler.js';
import { RelationsController } from './relations/relations.controller.js';
import { RelationsHandler } from './relations/relations.handler.js';
import { ReportProgressController } from './report-progress/report-progress.controller.js';
import { progressRecording } from './report-progress/report-progress.decision.js';
import { ReportProgressHandler } from './report-progress/report-progress.handler.js';
import { ShowProgressController } from './show-progress/show-progress.controller.js';
import { ShowProgressHandler } from './show-progress/show-progress.handler.js';
import { ShowTreatyController } from './show-treaty/show-treaty.controller.js';
import { ShowTreatyHandler } from './show-treaty/show-treaty.handler.js';
import { StatusController } from './status/status.controller.js';
import { StatusHandler } from './status/status.handler.js';
import { TerritoriesController } from './territories/territories.controller.js';
import { TerritoriesHandler } from './territories/territories.handler.js';
import { WhatIfController } from './what-if/what-if.controller.js';
import { WhatIfHandler } from './what-if/what-if.handler.js';

/** Treaties, their actions, and the questions asked of them. */
@Module({
  imports: [CqrsModule],
  controllers: [
    RegisterTreatyController,
    ListTreatiesController,
    ShowTreatyController,
    RecordActionController,
    ReportProgressController,
    ShowProgressController,
    StatusController,
    CountsController,
    EntryIntoForceController,
    WhatIfController,
    HistoryController,
    ActivityController,
    RelationsController,
    TerritoriesController,
  ],
  providers: [
    RegisterTreatyHandler,
    ListTreatiesHandler,
    ShowTreatyHandler,
    RecordActionHandler,
    ReportProgressHandler,
    ShowProgressHandler,
    StatusHandler,
    CountsHandler,
    EntryIntoForceHandler,
    WhatIfHandler,
    HistoryHandler,
    ActivityHandler,
    RelationsHandler,
    TerritoriesHandler,
    KnownTreaties,
  ],
})
export class TreatiesModule {
  constructor(recordings: Recordings, moments: Moments) {
    const today = (): string => moments.today();
    recordings.add(treatyRegistration(today));
    recordings.add(actionRecording(today));
    recordings.add(progressRecording(today));
  }
}
