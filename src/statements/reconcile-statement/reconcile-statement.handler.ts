import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { contradictionsIn } from '../../domain/statements/contradictions.js';
import { figuresNeeded } from '../../domain/statements/figures-needed.js';
import { reconcile, verdictTotals } from '../../domain/statements/reconcile.js';
import type { Reconciled } from '../../domain/statements/verdict.js';
import { answered } from '../../knowledge/moments/answered.js';
import type { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { Moments } from '../../knowledge/moments/moments.js';
import { viewAt } from '../../knowledge/moments/view.js';
import type { Ledger } from '../../ledger/ledger.js';
import { LEDGER } from '../../ledger/tokens.js';
import { Answer } from '../../platform/http/answer.js';
import { columns } from '../../platform/http/answers/columns.js';
import type { AsDescribed } from '../../platform/http/documentation/answers/as-described.js';
import { KnownStatements } from '../known-statements.js';
import { LedgerFigures } from './ledger-figures.js';
import { namesInStatement } from './names-in-statement.js';
import type { ReconciledClaimAnswer, ReconciliationAnswer } from './reconcile-statement.answer.js';

/** Compare a statement with the ledger. */
export class ReconcileStatement extends Query<Answer> {
  constructor(
    readonly id: string,
    readonly request: MomentDto,
  ) {
    super();
  }
}

type Row = Omit<AsDescribed<ReconciledClaimAnswer>, 'quantity'> & Pick<ReconciledClaimAnswer, 'quantity'>;

/**
 * Answers each claim of a statement beside what the ledger computes at a position (docs/contract.md §7). Problem
 * `unknown-statement`.
 */
@QueryHandler(ReconcileStatement)
export class ReconcileStatementHandler implements IQueryHandler<ReconcileStatement> {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly moments: Moments,
    private readonly statements: KnownStatements,
    private readonly figures: LedgerFigures,
  ) {}

  async execute({ id, request }: ReconcileStatement): Promise<Answer> {
    const moment = await this.moments.resolve(request);
    const { at } = moment;
    const { statement, version } = await this.statements.at(id, at);
    const wanted = figuresNeeded(statement);
    const { names, treaties, funds } = await namesInStatement(viewAt(this.ledger, at), wanted, statement.published);
    const reconciled = reconcile(statement, await this.figures.at(wanted, at), names);
    const { 'not-computable': notComputable, ...totals } = verdictTotals(reconciled);
    const claims = reconciled.map(rowOf);
    const { times, options } = answered(moment, request, {
      path: `/v1/statements/${id}/reconciliation`,
      name: `${id}-reconciliation`,
      days: null,
    });
    return new Answer(
      {
        statement: id,
        title: statement.title,
        published: statement.published,
        ...times,
        version,
        totals: { ...totals, notComputable },
        claims,
        contradictions: contradictionsIn(reconciled),
        treaties,
        funds,
      } satisfies Omit<AsDescribed<ReconciliationAnswer>, 'claims'> & { readonly claims: readonly Row[] },
      {
        ...options,
        table: () => RECONCILIATION_COLUMNS.table(claims),
        records: () => claims,
      },
    );
  }
}

function rowOf({ claim, inWords, figure, unit, warnings, ...finding }: Reconciled): Row {
  const { id, where, quantity, value, wording, note } = claim;
  return {
    id,
    where,
    quantity,
    inWords,
    figure,
    stated: value,
    wording: wording ?? null,
    ...finding,
    unit,
    warnings,
    note: note ?? null,
  };
}

/** The claims beside what the ledger computes, as a table. */
export const RECONCILIATION_COLUMNS = columns<Row>([
  ['id', (row) => row.id],
  ['where', (row) => row.where],
  ['quantity', (row) => row.inWords],
  ['stated', (row) => row.stated],
  ['computed', (row) => row.computed],
  ['difference', (row) => row.difference],
  ['unit', (row) => row.unit],
  ['verdict', (row) => row.verdict],
  ['contradicts', (row) => row.contradicts.join(' ') || null],
  ['cause', (row) => row.cause?.code ?? null],
  ['explanation', (row) => row.explanation],
  ['warnings', (row) => row.warnings.map(({ detail }) => detail).join(' ') || null],
]);
