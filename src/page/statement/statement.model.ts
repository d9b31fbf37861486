import type { ReconciliationAnswer } from '../../statements/reconcile-statement/reconcile-statement.answer.js';
import type { ShowStatementAnswer } from '../../statements/show-statement/show-statement.answer.js';
import type { StatementViewDto } from './statement-view.dto.js';

/** A published document: as recorded, and beside what the ledger computes. */
export interface StatementModel {
  readonly statement: ShowStatementAnswer;
  readonly reconciliation: ReconciliationAnswer;
  readonly show: StatementViewDto['show'];
}
