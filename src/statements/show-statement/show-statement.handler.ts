import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Claim } from '../../domain/statements/statement.js';
import type { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { Moments } from '../../knowledge/moments/moments.js';
import { permalink } from '../../knowledge/moments/permalink.js';
import { Answer, type AnswerTable } from '../../platform/http/answer.js';
import type { AsDescribed } from '../../platform/http/documentation/answers/as-described.js';
import { KnownStatements } from '../known-statements.js';
import type { ShowStatementAnswer } from './show-statement.answer.js';

/** One statement. */
export class ShowStatement extends Query<Answer> {
  constructor(
    readonly id: string,
    readonly request: MomentDto,
  ) {
    super();
  }
}

type Shown = Omit<AsDescribed<ShowStatementAnswer>, 'claims'> & { readonly claims: readonly Claim[] };

/** Answers a statement as recorded, with its claims. Problem `unknown-statement`. */
@QueryHandler(ShowStatement)
export class ShowStatementHandler implements IQueryHandler<ShowStatement> {
  constructor(
    private readonly moments: Moments,
    private readonly statements: KnownStatements,
  ) {}

  async execute({ id, request }: ShowStatement): Promise<Answer> {
    const moment = await this.moments.resolve(request);
    const { asOf, at, recordedAt, pinned } = moment;
    const { statement, source, recordedBy, version } = await this.statements.at(id, at);
    const { title, published, claims } = statement;
    const link = permalink(`/v1/statements/${id}`, moment);
    return new Answer(
      {
        id,
        title,
        published,
        source,
        asOf,
        at,
        recordedAt,
        permalink: link,
        version,
        claims,
        recordedBy,
      } satisfies Shown,
      { pinned, version, name: `${id}-at-${String(at)}`, table: () => tableOf(claims), records: () => claims },
    );
  }
}

function tableOf(claims: readonly Claim[]): AnswerTable {
  return {
    columns: ['id', 'where', 'quantity', 'value', 'currency', 'wording', 'as of', 'from', 'to', 'note'],
    rows: claims.map(({ id, where, quantity, value, currency, wording, asOf, from, to, note }) => [
      id,
      where,
      typeof quantity === 'string' ? quantity : JSON.stringify(quantity),
      value,
      currency ?? null,
      wording ?? null,
      asOf ?? null,
      from ?? null,
      to ?? null,
      note ?? null,
    ]),
  };
}
