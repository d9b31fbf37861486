import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ChangesController } from './changes/changes.controller.js';
import { ChangesHandler } from './changes/changes.handler.js';
import { EventStream } from './event-stream/event-stream.js';
import { EventStreamController } from './event-stream/event-stream.controller.js';
import { FeedController } from './feed/feed.controller.js';
import { FeedHandler } from './feed/feed.handler.js';
import { ShowEventController } from './show-event/show-event.controller.js';
import { ShowEventHandler } from './show-event/show-event.handler.js';

/** What other systems read: the feed of events, and what one state of knowledge says differently than another. */
@Module({
  imports: [CqrsModule],
  controllers: [EventStreamController, FeedController, ShowEventController, ChangesController],
  providers: [EventStream, FeedHandler, ShowEventHandler, ChangesHandler],
})
export class PublishingModule {}
