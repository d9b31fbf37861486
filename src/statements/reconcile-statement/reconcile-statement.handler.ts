import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { figuresNeeded } from '../../domain/statements/needed.js';
import { reconcile, verdictTotals } from '../../domain/statements/reconcile.js';
import type { Reconciled } from '../../domain/statements/verdict.js';
import type { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { Moments } from '../../knowledge/moments/moments.js';
import { permalink } from '../../knowledge/moments/permalink.js';
import { Answer, type AnswerTable } from '../../platform/http/answer.js';
import type { AsDescribed } from '../../platform/http/documentation/answers/as-described.js';
import { KnownStatements } from '../known-statements.js';
import { LedgerFigures } from './ledger-figures.js';
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
    private readonly moments: Moments,
    private readonly statements: KnownStatements,
    private readonly figures: LedgerFigures,
  ) {}

  async execute({ id, request }: ReconcileStatement): Promise<Answer> {
    const moment = await this.moments.resolve(request);
    const { asOf, at, recordedAt, pinned } = moment;
    const { statement, version } = await this.statements.at(id, at);
    const reconciled = reconcile(statement, await this.figures.at(figuresNeeded(statement), at));
    const { 'not-computable': notComputable, ...totals } = verdictTotals(reconciled);
    const claims = reconciled.map(rowOf);
    return new Answer(
      {
        statement: id,
        title: statement.title,
        published: statement.published,
        asOf,
        at,
        recordedAt,
        permalink: permalink(`/v1/statements/${id}/reconciliation`, moment),
        version,
        totals: { ...totals, notComputable },
        claims,
      } satisfies Omit<AsDescribed<ReconciliationAnswer>, 'claims'> & { readonly claims: readonly Row[] },
      { pinned, name: `${id}-reconciliation-at-${String(at)}`, table: () => tableOf(claims), records: () => claims },
    );
  }
}

function rowOf({ claim, inWords, unit, warnings, ...finding }: Reconciled): Row {
  const { id, where, quantity, value, wording, note } = claim;
  return {
    id,
    where,
    quantity,
    inWords,
    stated: value,
    wording: wording ?? null,
    ...finding,
    unit,
    warnings,
    note: note ?? null,
  };
}

function tableOf(rows: readonly Row[]): AnswerTable {
  return {
    columns: [
      'id',
      'where',
      'quantity',
      'stated',
      'computed',
      'difference',
      'unit',
      'verdict',
      'contradicts',
      'cause',
      'explanation',
      'warnings',
    ],
    rows: rows.map((row) => [
      row.id,
      row.where,
      row.inWords,
      row.stated,
      row.computed,
      row.difference,
      row.unit,
      row.verdict,
      row.contradicts.join(' ') || null,
      row.cause?.code ?? null,
      row.explanation,
      row.warnings.map(({ detail }) => detail).join(' ') || null,
    ]),
  };
}
