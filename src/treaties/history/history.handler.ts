import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { treatyCovered } from '../../knowledge/coverage/covered.js';
import { answered } from '../../knowledge/moments/answered.js';
import { Moments } from '../../knowledge/moments/moments.js';
import { treatyStream } from '../../knowledge/treaties/treaty-index.js';
import type { Sealed } from '../../ledger/envelope.js';
import type { Ledger } from '../../ledger/ledger.js';
import { LEDGER } from '../../ledger/tokens.js';
import { Answer } from '../../platform/http/answer.js';
import { columns } from '../../platform/http/answers/columns.js';
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
    const { asOf, at } = page.moment;
    const { state, version } = await this.treaties.at(id, at);
    const all = await this.eventsOf(id, at);
    const corrections = correctionsAmong(all);
    const { entries, next } = page.take(all);
    const events = entries.map((event) => {
      const corrected = corrections.get(event.eventId) ?? null;
      return { ...envelopeBody(event), corrected } as AsDescribed<HistoryEventAnswer>;
    });
    const { times, options } = answered(page.moment, request, { path, name: `${id}-history`, days: null });
    return new Answer(
      {
        treaty: id,
        ...times,
        version,
        ...treatyCovered(state, asOf),
        events,
        next,
      } satisfies AsDescribed<HistoryAnswer>,
      {
        ...options,
        version,
        next,
        table: () => HISTORY_COLUMNS.table(events),
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

type HistoryRow = Pick<Sealed, 'position' | 'recordedAt' | 'type' | 'date' | 'data' | 'eventId'> & {
  readonly corrected: Correction | null;
};

/** The events of a treaty as a table. */
export const HISTORY_COLUMNS = columns<HistoryRow>([
  ['position', (row) => row.position],
  ['recorded at', (row) => row.recordedAt],
  ['type', (row) => row.type],
  ['date', (row) => row.date],
  ['kind', (row) => text(row.data['kind'])],
  ['participant', (row) => text(row.data['participant'])],
  ['event', (row) => row.eventId],
  ['corrected by', (row) => row.corrected?.by ?? null],
  ['correction', (row) => row.corrected?.correction ?? null],
  ['provision', (row) => text(row.data['provision'])],
  ['towards', (row) => text(row.data['towards'])],
  ['state', (row) => text(row.data['state'])],
  ['not before', (row) => text(row.data['notBefore'])],
]);

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
