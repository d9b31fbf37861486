import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { answered } from '../../knowledge/moments/answered.js';
import type { PagedMomentDto } from '../../knowledge/moments/moment.dto.js';
import { Moments } from '../../knowledge/moments/moments.js';
import { openPage } from '../../knowledge/moments/page.js';
import { statementsIn } from '../../knowledge/statements/statement.js';
import { viewAt } from '../../knowledge/moments/view.js';
import type { Ledger } from '../../ledger/ledger.js';
import { LEDGER } from '../../ledger/tokens.js';
import { Answer } from '../../platform/http/answer.js';
import { columns } from '../../platform/http/answers/columns.js';
import type { AsDescribed } from '../../platform/http/documentation/answers/as-described.js';
import type { ListedStatementAnswer, ListStatementsAnswer } from './list-statements.answer.js';
import { compareTexts } from '../../domain/text-order.js';

/** All statements. */
export class ListStatements extends Query<Answer> {
  constructor(readonly request: PagedMomentDto) {
    super();
  }
}

const PATH = '/v1/statements';

type Row = AsDescribed<ListedStatementAnswer>;

/** Lists the statements published by the day asked about, in order of id. */
@QueryHandler(ListStatements)
export class ListStatementsHandler implements IQueryHandler<ListStatements> {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly moments: Moments,
  ) {}

  async execute({ request }: ListStatements): Promise<Answer> {
    const page = await openPage(this.moments, request, PATH);
    const { asOf, at } = page.moment;
    const { entries: statements, next } = page.take(await this.rows(asOf, at));
    const { times, options } = answered(page.moment, request, { path: PATH, name: 'statements' });
    return new Answer(
      {
        ...times,
        statements,
        next,
      } satisfies AsDescribed<ListStatementsAnswer>,
      {
        ...options,
        next,
        table: () => STATEMENTS_COLUMNS.table(statements),
        records: () => statements,
      },
    );
  }

  private async rows(asOf: string, at: number): Promise<readonly Row[]> {
    const known = await statementsIn(viewAt(this.ledger, at));
    const rows = [...known.values()].flatMap(({ statement, recordedBy }) => {
      if (statement === null || statement.published > asOf) return [];
      const { id, title, published, claims } = statement;
      return [{ id, title, published, claims: claims.length, recordedBy }];
    });
    return rows.sort((a, b) => compareTexts(a.id, b.id));
  }
}

/** The statements as a table. */
export const STATEMENTS_COLUMNS = columns<Row>([
  ['id', (row) => row.id],
  ['title', (row) => row.title],
  ['published', (row) => row.published],
  ['claims', (row) => row.claims],
  ['recorded by', (row) => row.recordedBy],
]);
