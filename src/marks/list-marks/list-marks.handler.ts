import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { answered } from '../../knowledge/moments/answered.js';
import { MARKS_STREAM } from '../../knowledge/moments/marks.js';
import { Moments } from '../../knowledge/moments/moments.js';
import type { Ledger } from '../../ledger/ledger.js';
import { LEDGER } from '../../ledger/tokens.js';
import { Answer } from '../../platform/http/answer.js';
import { columns } from '../../platform/http/answers/columns.js';
import type { AsDescribed } from '../../platform/http/documentation/answers/as-described.js';
import type { ListMarksDto } from './list-marks.dto.js';
import type { ListMarksAnswer, MarkAnswer } from './list-marks.answer.js';

/** All marks. */
export class ListMarks extends Query<Answer> {
  constructor(readonly request: ListMarksDto) {
    super();
  }
}

type Mark = AsDescribed<MarkAnswer>;

/** Lists the marks with the positions they name, in the order in which they were set. */
@QueryHandler(ListMarks)
export class ListMarksHandler implements IQueryHandler<ListMarks> {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly moments: Moments,
  ) {}

  async execute({ request }: ListMarks): Promise<Answer> {
    const moment = await this.moments.resolve(request);
    const { at } = moment;
    const marks = await this.marksAt(at);
    const { times, options } = answered(moment, request, { path: '/v1/marks', name: 'marks', days: null });
    return new Answer(
      {
        ...times,
        marks,
        next: null,
      } satisfies AsDescribed<ListMarksAnswer>,
      {
        ...options,
        table: () => MARKS_COLUMNS.table(marks),
        records: () => marks,
      },
    );
  }

  private async marksAt(at: number): Promise<readonly Mark[]> {
    const marks: Mark[] = [];
    for await (const events of this.ledger.read({ after: 0, upTo: at, stream: MARKS_STREAM })) {
      for (const { eventId, recordedAt, data } of events) {
        marks.push({
          name: String(data['name']),
          position: Number(data['position']),
          event: eventId,
          markedAt: recordedAt,
        });
      }
    }
    return marks;
  }
}

/** The marks as a table. */
export const MARKS_COLUMNS = columns<Mark>([
  ['name', (mark) => mark.name],
  ['position', (mark) => mark.position],
  ['marked at', (mark) => mark.markedAt],
  ['event', (mark) => mark.event],
]);
