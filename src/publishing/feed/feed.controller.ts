import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Answer } from '../../platform/http/answer.js';
import { FeedDto } from './feed.dto.js';
import { Feed, EVENTS_COLUMNS } from './feed.handler.js';
import { ApiAnswer } from '../../platform/http/documentation/operations/api-answer.js';
import { FeedAnswer } from './feed.answer.js';
import { CloudEventAnswer } from '../cloud-event.answer.js';

@ApiTags('Ledger')
@Controller('v1/events')
export class FeedController {
  constructor(private readonly queries: QueryBus) {}

  /** The feed: every event after a position, in order, as CloudEvents 1.0. */
  @Get()
  @ApiAnswer(FeedAnswer, { record: CloudEventAnswer, columns: EVENTS_COLUMNS })
  feed(@Query() request: FeedDto): Promise<Answer> {
    return this.queries.execute(new Feed(request));
  }
}
