import { Get, Param, Query } from '@nestjs/common';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import type { CloudEventAnswer } from '../../publishing/cloud-event.answer.js';
import type { FeedAnswer } from '../../publishing/feed/feed.answer.js';
import { FeedDto } from '../../publishing/feed/feed.dto.js';
import { Feed } from '../../publishing/feed/feed.handler.js';
import type { ShowEventAnswer } from '../../publishing/show-event/show-event.answer.js';
import { ShowEvent } from '../../publishing/show-event/show-event.handler.js';
import { Asking } from '../asking.js';
import { namesOfEvents } from '../event-names.js';
import { Page } from '../page.js';
import { PageController } from '../page-controller.js';
import type { Times } from '../shell.js';
import type { OtherEvent } from './event.model.js';

@PageController()
export class EventPage {
  constructor(private readonly asking: Asking) {}

  @Get('events/:id')
  async show(@Param('id') id: string, @Query() request: MomentDto): Promise<Page<'event'>> {
    const times = await this.asking.times(request);
    const event = await this.event(id);
    const { data, position, stream } = event;
    const others = await this.streamOf(stream, times);
    const correction = others.find(({ data: its }) => its['target'] === id);
    const corrected = correction === undefined ? null : await this.event(correction.id);
    const corrects =
      typeof data['target'] === 'string' && isCorrection(event) ? await this.event(data['target']) : null;
    const shown = [event, corrected, corrects].filter((each) => each !== null);
    const names = await namesOfEvents(this.asking, shown, { ...times, at: Math.max(times.at, position) });
    const neighbours = neighboursOf(others, event.version);
    const model = { event, names, known: position <= times.at, corrected, corrects, ...neighbours };
    return new Page('event', model, { times, section: 'ledger' });
  }

  private event(id: string): Promise<ShowEventAnswer> {
    return this.asking.ask<ShowEventAnswer>(new ShowEvent(id));
  }

  private async streamOf(stream: string, { at }: Times): Promise<readonly CloudEventAnswer[]> {
    const whole = Object.assign(new FeedDto(), { stream, at: String(at), limit: Number.MAX_SAFE_INTEGER - 1 });
    return (await this.asking.ask<FeedAnswer>(new Feed(whole))).events;
  }
}

function isCorrection({ type }: ShowEventAnswer): boolean {
  return type === 'event-annulled' || type === 'event-replaced';
}

function neighboursOf(stream: readonly CloudEventAnswer[], version: number) {
  const at = (wanted: number): OtherEvent | null => {
    const found = stream.find(({ streamversion }) => streamversion === wanted);
    return found === undefined ? null : { eventId: found.id, position: Number(found.sequence) };
  };
  return { before: at(version - 1), after: at(version + 1) };
}
