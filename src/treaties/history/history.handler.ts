import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Moments } from '../../knowledge/moments/moments.js';
import { permalink } from '../../knowledge/moments/permalink.js';
import { treatyStream } from '../../knowledge/treaties/treaty-index.js';
import type { Sealed } from '../../ledger/envelope.js';
import type { Ledger } from '../../ledger/ledger.js';
import { LEDGER } from '../../ledger/tokens.js';
import { Answer, type AnswerTable } from '../../platform/http/answer.js';
import type { AsDescribed } from '../../platform/http/documentation/answers/as-described.js';
import { envelopeBody } from '../../recording/body/envelope-body.js';
import { KnownTreaties } from '../known-treaties.js';
import type { PagedMomentDto } from '../../knowledge/moments/moment.dto.js';
import { openPage } from '../../knowledge/moments/page.js';
import type { CorrectionAnswer, HistoryAnswer, HistoryEventAnswer } from './history.answer.js';

/** Every event of a treaty. */
export class History extends Query<Answer> {
  constructor(
    readonly id: string,
    readonly request: PagedMomentDto,
  ) {
    super();
  }
}

/**
 * Answers the events of a treaty's stream in order, corrected ones with what corrected them. Problem `unknown-treaty`.
 */
@QueryHandler(History)
export class HistoryHandler implements IQueryHandler<History> {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly moments: Moments,
    private readonly treaties: KnownTreaties,
  ) {}

  async execute({ id, request }: History): Promise<Answer> {
    const path = `/v1/treaties/${id}/history`;
    const page = await openPage(this.moments, request, path);
    const { asOf, at, recordedAt, pinned } = page.moment;
    const { version } = await this.treaties.at(id, at);
    const all = await this.eventsOf(id, at);
    const corrections = correctionsAmong(all);
    const { entries, next } = page.take(all);
    const events = entries.map((event) => {
      const corrected = corrections.get(event.eventId) ?? null;
      return { ...envelopeBody(event), corrected } as AsDescribed<HistoryEventAnswer>;
    });
    return new Answer(
      {
        treaty: id,
        asOf,
        at,
        recordedAt,
        permalink: permalink(path, page.moment),
        version,
        events,
        next,
      } satisfies AsDescribed<HistoryAnswer>,
      {
        pinned,
        version,
        next,
        name: `${id}-history-at-${String(at)}`,
        table: () => tableOf(entries, corrections),
        records: () => events,
      },
    );
  }

  private async eventsOf(id: string, at: number): Promise<readonly Sealed[]> {
    const events: Sealed[] = [];
    for await (const page of this.ledger.read({ after: 0, upTo: at, stream: treatyStream(id) })) events.push(...page);
    return events;
  }
}

type Correction = AsDescribed<CorrectionAnswer>;

/** What corrected an event, by the event's id. */
function correctionsAmong(events: readonly Sealed[]): ReadonlyMap<string, Correction> {
  const corrections = new Map<string, Correction>();
  for (const { type, data, eventId: by, position } of events) {
    if (type !== 'event-annulled' && type !== 'event-replaced') continue;
    const correction = type === 'event-annulled' ? 'annul' : 'replace';
    corrections.set(String(data['target']), { by, correction, position, reason: String(data['reason']) });
  }
  return corrections;
}

function tableOf(events: readonly Sealed[], corrections: ReadonlyMap<string, Correction>): AnswerTable {
  return {
    columns: [
      'position',
      'recorded at',
      'type',
      'date',
      'kind',
      'participant',
      'event',
      'corrected by',
      'correction',
      'provision',
      'towards',
    ],
    rows: events.map(({ position, recordedAt, type, date, data, eventId }) => {
      const corrected = corrections.get(eventId);
      return [
        position,
        recordedAt,
        type,
        date,
        text(data['kind']),
        text(data['participant']),
        eventId,
        corrected?.by ?? null,
        corrected?.correction ?? null,
        text(data['provision']),
        text(data['towards']),
      ];
    }),
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
