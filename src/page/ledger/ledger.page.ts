import { Get, Query } from '@nestjs/common';
import { ListMarksDto } from '../../marks/list-marks/list-marks.dto.js';
import type { ListMarksAnswer } from '../../marks/list-marks/list-marks.answer.js';
import { ListMarks } from '../../marks/list-marks/list-marks.handler.js';
import { TakesForm } from '../../platform/http/input/parameters.js';
import type { FeedAnswer } from '../../publishing/feed/feed.answer.js';
import { FeedDto } from '../../publishing/feed/feed.dto.js';
import { Feed } from '../../publishing/feed/feed.handler.js';
import { Asking } from '../asking.js';
import { namesOfEvents } from '../event-names.js';
import { Page } from '../page.js';
import { PageController } from '../page-controller.js';
import { LedgerViewDto } from './ledger.dto.js';

/** How many events a part of the ledger has. */
const PART = 50;

@PageController()
export class LedgerPage {
  constructor(private readonly asking: Asking) {}

  @Get('ledger')
  @TakesForm({ repeated: [], mayBeEmpty: ['after'] })
  async show(@Query() request: LedgerViewDto): Promise<Page<'ledger'>> {
    const times = await this.asking.times(request);
    const at = String(times.at);
    const after = Math.min(request.after ?? Number.MAX_SAFE_INTEGER, Math.max(0, times.at - PART));
    const { events } = await this.asking.ask<FeedAnswer>(
      new Feed(Object.assign(new FeedDto(), { after, limit: PART, at })),
    );
    const { marks } = await this.asking.ask<ListMarksAnswer>(
      new ListMarks(Object.assign(new ListMarksDto(), { asOf: times.asOf, at })),
    );
    const named = events.map(({ subject, data }) => ({ stream: subject, data }));
    const names = await namesOfEvents(this.asking, named, times);
    return new Page('ledger', { events, names, after, part: PART, marks }, { times, section: 'ledger' });
  }
}
