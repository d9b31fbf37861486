import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import type { Answer } from '../../platform/http/answer.js';
import { ApiAnswer } from '../../platform/http/documentation/operations/api-answer.js';
import { StatementPath } from '../statement-path.dto.js';
import { ReconciledClaimAnswer, ReconciliationAnswer } from './reconcile-statement.answer.js';
import { ReconcileStatement, RECONCILIATION_COLUMNS } from './reconcile-statement.handler.js';

@ApiTags('Statements')
@Controller('v1/statements')
export class ReconcileStatementController {
  constructor(private readonly queries: QueryBus) {}

  /** Each figure of a published document beside what the ledger computes, with a verdict and the reason. */
  @Get(':id/reconciliation')
  @ApiAnswer(ReconciliationAnswer, {
    record: ReconciledClaimAnswer,
    columns: RECONCILIATION_COLUMNS,
    problems: { 404: ['unknown-statement'], 422: ['too-complex'] },
  })
  reconciliation(@Param() { id }: StatementPath, @Query() request: MomentDto): Promise<Answer> {
    return this.queries.execute(new ReconcileStatement(id, request));
  }
}
