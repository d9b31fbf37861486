import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { progressAsOf, type ReportedProgress } from '../../domain/answers/progress.js';
import { treatyCovered } from '../../knowledge/coverage/covered.js';
import { answered } from '../../knowledge/moments/answered.js';
import { bounded, readingOf } from '../../knowledge/moments/bounded.js';
import { Moments } from '../../knowledge/moments/moments.js';
import { Answer } from '../../platform/http/answer.js';
import { columns } from '../../platform/http/answers/columns.js';
import type { AsDescribed } from '../../platform/http/documentation/answers/as-described.js';
import { KnownTreaties } from '../known-treaties.js';
import { unknownParticipantProblem } from '../unknown-participant.js';
import type { ShowProgressAnswer } from './show-progress.answer.js';
import type { ShowProgressDto } from './show-progress.dto.js';

/** Who is reported to be on the way to a treaty, as of a day. */
export class ShowProgress extends Query<Answer> {
  constructor(
    readonly id: string,
    readonly request: ShowProgressDto,
  ) {
    super();
  }
}

/** Answers the reports of up to a day. Problems `unknown-treaty`, `unknown-participant`. */
@QueryHandler(ShowProgress)
export class ShowProgressHandler implements IQueryHandler<ShowProgress> {
  constructor(
    private readonly moments: Moments,
    private readonly treaties: KnownTreaties,
  ) {}

  async execute({ id, request }: ShowProgress): Promise<Answer> {
    const { participant, stage } = request;
    const moment = await this.moments.resolve(request);
    const { asOf, at } = moment;
    const { state, interpretation, context, version } = await this.treaties.at(id, at);
    const { register } = context;
    if (participant !== undefined && !register.has(participant)) throw unknownParticipantProblem(participant);
    const reading = { reports: state.progress, participations: interpretation.participations, register };
    const all = await bounded(readingOf(id), () => progressAsOf(reading, asOf));
    const reports = all.filter(
      (report) =>
        (participant === undefined || report.participant === participant) &&
        (stage === undefined || report.stage === stage),
    );
    const { times, options } = answered(moment, request, {
      path: `/v1/treaties/${id}/progress`,
      name: `${id}-progress`,
    });
    return new Answer(
      {
        treaty: id,
        ...times,
        ...treatyCovered(state, asOf),
        reports,
      } satisfies AsDescribed<ShowProgressAnswer>,
      {
        ...options,
        version,
        table: () => PROGRESS_COLUMNS.table(reports),
        records: () => reports,
      },
    );
  }
}

/** The reports as a table. */
export const PROGRESS_COLUMNS = columns<ReportedProgress>([
  ['participant', (row) => row.participant],
  ['name', (row) => row.name],
  ['stage', (row) => row.stage],
  ['date', (row) => row.date],
  ['holds', (row) => row.holds],
  ['note', (row) => row.note],
  ['source', (row) => row.source?.document ?? null],
  ['event', (row) => row.event],
]);
