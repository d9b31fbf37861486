import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ChangesController } from './changes/changes.controller.js';
import { ChangesHandler } from './changes/changes.handler.js';
import { EventStream } from './event-stream/event-stream.js';
import { EventStreamController } from './event-stream/event-stream.controller.js';
import { FeedController } from './feed/feed.controller.js';
import { FeedHandler } from './feed/feed.handler.js';
import { FtsController } from './fts/fts.controller.js';
import { FtsHandler } from './fts/fts.handler.js';
import { FundExports } from './fund-exports.js';
import { IatiController } from './iati/iati.controller.js';
import { IatiHandler } from './iati/iati.handler.js';
import { ShowEventController } from './show-event/show-event.controller.js';
import { ShowEventHandler } from './show-event/show-event.handler.js';

/**
 * What other systems read: the feed of events, and funds in the formats of IATI and FTS. Also what one state of
 * knowledge says differently than another.
 */
@Module({
  imports: [CqrsModule],
  controllers: [
    EventStreamController,
    FeedController,
    ShowEventController,
    ChangesController,
    IatiController,
    FtsController,
  ],
  providers: [EventStream, FeedHandler, ShowEventHandler, ChangesHandler, FundExports, IatiHandler, FtsHandler],
})
export class PublishingModule {}
