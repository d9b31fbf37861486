import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Claim } from '../../domain/statements/statement.js';
import { answered } from '../../knowledge/moments/answered.js';
import type { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { Moments } from '../../knowledge/moments/moments.js';
import { Answer } from '../../platform/http/answer.js';
import { columns } from '../../platform/http/answers/columns.js';
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
    const { at } = moment;
    const { statement, source, recordedBy, version } = await this.statements.at(id, at);
    const { title, published, claims } = statement;
    const { times, options } = answered(moment, request, { path: `/v1/statements/${id}`, name: id, days: null });
    return new Answer(
      {
        id,
        title,
        published,
        source,
        ...times,
        version,
        claims,
        recordedBy,
      } satisfies Shown,
      {
        ...options,
        version,
        table: () => CLAIMS_COLUMNS.table(claims),
        records: () => claims,
      },
    );
  }
}

/** The claims as a table. */
export const CLAIMS_COLUMNS = columns<Claim>([
  ['id', (claim) => claim.id],
  ['where', (claim) => claim.where],
  ['quantity', (claim) => quantityOf(claim)],
  ['value', (claim) => claim.value],
  ['currency', (claim) => claim.currency ?? null],
  ['wording', (claim) => claim.wording ?? null],
  ['as of', (claim) => claim.asOf ?? null],
  ['from', (claim) => claim.from ?? null],
  ['to', (claim) => claim.to ?? null],
  ['note', (claim) => claim.note ?? null],
]);

function quantityOf({ quantity }: Claim): string {
  return typeof quantity === 'string' ? quantity : JSON.stringify(quantity);
}
