import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Moments } from '../../knowledge/moments/moments.js';
import type { Sealed } from '../../ledger/envelope.js';
import type { Ledger } from '../../ledger/ledger.js';
import { LEDGER } from '../../ledger/tokens.js';
import { Answer } from '../../platform/http/answer.js';
import { columns } from '../../platform/http/answers/columns.js';
import type { AsDescribed } from '../../platform/http/documentation/answers/as-described.js';
import { cloudEvent } from '../cloud-event.js';
import type { FeedDto } from './feed.dto.js';
import type { FeedAnswer } from './feed.answer.js';

/** A page of the feed of events. */
export class Feed extends Query<Answer> {
  constructor(readonly request: FeedDto) {
    super();
  }
}

/**
 * Answers the events after a position that the ledger has reached, in order. `position`: up to where they were looked
 * for, to go on from. `next`: null at the end.
 */
@QueryHandler(Feed)
export class FeedHandler implements IQueryHandler<Feed> {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly moments: Moments,
  ) {}

  async execute({ request }: Feed): Promise<Answer> {
    const { after = 0, limit, at: asked, ...only } = request;
    const { at, recordedAt } = await this.moments.resolve({ at: asked, minPosition: after });
    const found = await this.eventsAfter(after, at, request);
    const page = found.slice(0, limit);
    const last = page.at(-1)?.position;
    const more = found.length > limit && last !== undefined;
    const link = (from: number): string => {
      const query = new URLSearchParams({ after: String(from), limit: String(limit), at: String(at) });
      for (const [name, value] of Object.entries<string | undefined>(only))
        if (value !== undefined) query.set(name, value);
      return `/v1/events?${query.toString()}`;
    };
    const events = page.map(cloudEvent);
    const next = more ? link(last) : null;
    return new Answer(
      {
        at,
        recordedAt,
        permalink: link(after),
        position: more ? last : Math.max(at, after),
        events,
        next,
      } satisfies AsDescribed<FeedAnswer>,
      {
        pinned: /^\d+$/.test(asked ?? ''),
        recorded: true,
        next,
        name: `events-after-${String(after)}`,
        table: () => EVENTS_COLUMNS.table(page),
        records: () => events,
      },
    );
  }

  /** One more than the page has, so that it is known whether another page follows. */
  private async eventsAfter(after: number, upTo: number, { limit, stream, type }: FeedDto): Promise<readonly Sealed[]> {
    const found: Sealed[] = [];
    const only = { ...(stream === undefined ? {} : { stream }), ...(type === undefined ? {} : { type }) };
    for await (const events of this.ledger.read({ after, upTo, limit: limit + 1, ...only })) {
      found.push(...events);
      if (found.length > limit) break;
    }
    return found;
  }
}

/** The events as a table. */
export const EVENTS_COLUMNS = columns<Sealed>([
  ['position', (event) => event.position],
  ['recorded at', (event) => event.recordedAt],
  ['type', (event) => event.type],
  ['stream', (event) => event.stream],
  ['version', (event) => event.version],
  ['date', (event) => event.date],
  ['event', (event) => event.eventId],
  ['source', (event) => event.source?.document ?? null],
  ['data', (event) => JSON.stringify(event.data)],
]);
