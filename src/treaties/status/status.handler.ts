import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Status as StatusOfDay, statusAsOf } from '../../domain/answers/status.js';
import { bounded, readingOf } from '../../knowledge/moments/bounded.js';
import { Moments } from '../../knowledge/moments/moments.js';
import { permalink } from '../../knowledge/moments/permalink.js';
import { Answer, type AnswerTable } from '../../platform/http/answer.js';
import type { AsDescribed } from '../../platform/http/documentation/answers/as-described.js';
import { KnownTreaties } from '../known-treaties.js';
import type { MomentDto } from '../../knowledge/moments/moment.dto.js';
import type { StatusAnswer } from './status.answer.js';

/** The status table of a treaty as of a day. */
export class Status extends Query<Answer> {
  constructor(
    readonly id: string,
    readonly request: MomentDto,
  ) {
    super();
  }
}

/** Answers the status table (docs/contract.md §4). Problem `unknown-treaty`. */
@QueryHandler(Status)
export class StatusHandler implements IQueryHandler<Status> {
  constructor(
    private readonly moments: Moments,
    private readonly treaties: KnownTreaties,
  ) {}

  async execute({ id, request }: Status): Promise<Answer> {
    const moment = await this.moments.resolve(request);
    const { asOf, at, recordedAt, pinned } = moment;
    const { treaty, interpretation, context, version } = await this.treaties.at(id, at);
    const status = await bounded(readingOf(id), () => statusAsOf(interpretation, context, treaty, asOf));
    return new Answer(
      {
        treaty: id,
        title: treaty.title,
        asOf,
        at,
        recordedAt,
        permalink: permalink(`/v1/treaties/${id}/status`, moment),
        version,
        ...status,
      } satisfies AsDescribed<StatusAnswer>,
      {
        pinned,
        version,
        name: `${id}-status-${asOf}-at-${String(at)}`,
        table: () => tableOf(status),
        records: () => status.participants,
      },
    );
  }
}

function tableOf({ participants }: StatusOfDay): AnswerTable {
  return {
    columns: [
      'code',
      'name',
      'kind',
      'standing',
      'signature',
      'instrument kind',
      'instrument date',
      'in force since',
      'withdrawal date',
      'withdrawal effective',
      'reservations',
      'notes',
      'provisionally since',
      'provisionally until',
    ],
    rows: participants.map((row) => [...standingOf(row), ...remarksOn(row)]),
  };
}

type Row = StatusOfDay['participants'][number];

function standingOf({
  code,
  name,
  kind,
  standing,
  signature,
  instrument,
  inForceSince,
}: Row): AnswerTable['rows'][number] {
  return [
    code,
    name,
    kind,
    standing,
    signature?.date ?? null,
    instrument?.kind ?? null,
    instrument?.date ?? null,
    inForceSince,
  ];
}

function remarksOn({ withdrawal, reservations, notes, provisional }: Row): AnswerTable['rows'][number] {
  const told = notes.flatMap(({ note, despite, irregular }) => [
    ...new Set([...despite, ...irregular]),
    ...(note === null ? [] : [note]),
  ]);
  return [
    withdrawal?.date ?? null,
    withdrawal?.effective ?? null,
    reservations,
    told.join('; ') || null,
    provisional?.from ?? null,
    provisional?.until ?? null,
  ];
}
