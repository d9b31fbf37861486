import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Moments } from '../knowledge/moments/moments.js';
import { documentProblems } from '../platform/http/problems/catalogue.js';
import { Recordings } from '../recording/recordings.js';
import { KnownStatements, STATEMENT_PROBLEMS } from './known-statements.js';
import { ListStatementsController } from './list-statements/list-statements.controller.js';
import { ListStatementsHandler } from './list-statements/list-statements.handler.js';
import { LedgerFigures } from './reconcile-statement/ledger-figures.js';
import { ReconcileStatementController } from './reconcile-statement/reconcile-statement.controller.js';
import { ReconcileStatementHandler } from './reconcile-statement/reconcile-statement.handler.js';
import { RecordStatementController } from './record-statement/record-statement.controller.js';
import { statementRecording } from './record-statement/record-statement.decision.js';
import { RecordStatementHandler } from './record-statement/record-statement.handler.js';
import { ShowStatementController } from './show-statement/show-statement.controller.js';
import { ShowStatementHandler } from './show-statement/show-statement.handler.js';

/** Published figures, recorded as assertions and compared with what the ledger computes. */
@Module({
  imports: [CqrsModule],
  controllers: [
    RecordStatementController,
    ListStatementsController,
    ShowStatementController,
    ReconcileStatementController,
  ],
  providers: [
    RecordStatementHandler,
    ListStatementsHandler,
    ShowStatementHandler,
    ReconcileStatementHandler,
    KnownStatements,
    LedgerFigures,
  ],
})
export class StatementsModule {
  constructor(recordings: Recordings, moments: Moments) {
    documentProblems(STATEMENT_PROBLEMS);
    recordings.add(statementRecording(() => moments.today()));
  }
}
