import type { ListStatementsAnswer } from '../../statements/list-statements/list-statements.answer.js';
import type { VerdictTotalsAnswer } from '../../statements/reconcile-statement/reconcile-statement.answer.js';

/** Published documents, and what comparing each with the ledger comes to. */
export interface StatementsModel {
  readonly list: ListStatementsAnswer;
  /** By the statement's id. */
  readonly totals: Readonly<Record<string, VerdictTotalsAnswer>>;
}
