import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Ledger } from '../../ledger/ledger.js';
import { LEDGER } from '../../ledger/tokens.js';
import { Answer } from '../../platform/http/answer.js';
import type { AsDescribed } from '../../platform/http/documentation/answers/as-described.js';
import { Problem } from '../../platform/http/problem.js';
import { envelopeBody } from '../../recording/body/envelope-body.js';
import type { ShowEventAnswer } from './show-event.answer.js';

/** One event. */
export class ShowEvent extends Query<Answer> {
  constructor(readonly id: string) {
    super();
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Answers one event as it was recorded; it never changes. Problem `unknown-event` (404). */
@QueryHandler(ShowEvent)
export class ShowEventHandler implements IQueryHandler<ShowEvent> {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  async execute({ id }: ShowEvent): Promise<Answer> {
    const event = UUID.test(id) ? await this.ledger.event(id) : null;
    if (event === null)
      throw new Problem(404, 'unknown-event', 'Unknown event', `The ledger has no event ${id}.`, { event: id });
    const body = {
      ...envelopeBody(event),
      at: event.position,
      permalink: `/v1/events/${id}`,
    } as AsDescribed<ShowEventAnswer>;
    return new Answer({ ...body }, { pinned: true, recorded: true });
  }
}
