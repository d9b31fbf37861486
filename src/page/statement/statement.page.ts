import { Get, Param, Query } from '@nestjs/common';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import type { ReconciliationAnswer } from '../../statements/reconcile-statement/reconcile-statement.answer.js';
import { ReconcileStatement } from '../../statements/reconcile-statement/reconcile-statement.handler.js';
import type { ShowStatementAnswer } from '../../statements/show-statement/show-statement.answer.js';
import { ShowStatement } from '../../statements/show-statement/show-statement.handler.js';
import { Asking, at } from '../asking.js';
import { Page } from '../page.js';
import { PageController } from '../page-controller.js';
import { StatementViewDto } from './statement-view.dto.js';

@PageController()
export class StatementPage {
  constructor(private readonly asking: Asking) {}

  @Get('statements/:id')
  async show(@Param('id') id: string, @Query() request: StatementViewDto): Promise<Page<'statement'>> {
    const times = await this.asking.times(request);
    const [statement, reconciliation] = await Promise.all([
      this.asking.ask<ShowStatementAnswer>(new ShowStatement(id, at(MomentDto, times))),
      this.asking.ask<ReconciliationAnswer>(new ReconcileStatement(id, at(MomentDto, times))),
    ]);
    const model = { statement, reconciliation, show: request.show };
    return new Page('statement', model, { times, section: 'statements', ownDays: true });
  }
}
