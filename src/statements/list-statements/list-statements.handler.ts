import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { PagedMomentDto } from '../../knowledge/moments/moment.dto.js';
import { Moments } from '../../knowledge/moments/moments.js';
import { openPage } from '../../knowledge/moments/page.js';
import { permalink } from '../../knowledge/moments/permalink.js';
import { statementsIn } from '../../knowledge/statements/statement.js';
import { viewAt } from '../../knowledge/moments/view.js';
import type { Ledger } from '../../ledger/ledger.js';
import { LEDGER } from '../../ledger/tokens.js';
import { Answer, type AnswerTable } from '../../platform/http/answer.js';
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
    const { asOf, at, recordedAt, pinned } = page.moment;
    const { entries: statements, next } = page.take(await this.rows(asOf, at));
    return new Answer(
      {
        asOf,
        at,
        recordedAt,
        permalink: permalink(PATH, page.moment),
        statements,
        next,
      } satisfies AsDescribed<ListStatementsAnswer>,
      {
        pinned,
        next,
        name: `statements-${asOf}-at-${String(at)}`,
        table: () => tableOf(statements),
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

function tableOf(rows: readonly Row[]): AnswerTable {
  return {
    columns: ['id', 'title', 'published', 'claims', 'recorded by'],
    rows: rows.map(({ id, title, published, claims, recordedBy }) => [id, title, published, claims, recordedBy]),
  };
}
