import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Recordings } from '../recording/recordings.js';
import { ListMarksController } from './list-marks/list-marks.controller.js';
import { ListMarksHandler } from './list-marks/list-marks.handler.js';
import { MarkPositionController } from './mark-position/mark-position.controller.js';
import { MARK } from './mark-position/mark-position.decision.js';
import { MarkPositionHandler } from './mark-position/mark-position.handler.js';

/** Names for positions of the ledger. */
@Module({
  imports: [CqrsModule],
  controllers: [MarkPositionController, ListMarksController],
  providers: [MarkPositionHandler, ListMarksHandler],
})
export class MarksModule {
  constructor(recordings: Recordings) {
    recordings.add(MARK);
  }
}
