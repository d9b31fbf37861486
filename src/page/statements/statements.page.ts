import { Get, Query } from '@nestjs/common';
import { MomentDto, PagedMomentDto } from '../../knowledge/moments/moment.dto.js';
import type { ListStatementsAnswer } from '../../statements/list-statements/list-statements.answer.js';
import { ListStatements } from '../../statements/list-statements/list-statements.handler.js';
import type { ReconciliationAnswer } from '../../statements/reconcile-statement/reconcile-statement.answer.js';
import { ReconcileStatement } from '../../statements/reconcile-statement/reconcile-statement.handler.js';
import { Asking, at } from '../asking.js';
import { Page } from '../page.js';
import { PageController } from '../page-controller.js';

/** How many statements stand on one page: each is compared with the ledger. */
const STATEMENTS = 25;

@PageController()
export class StatementsPage {
  constructor(private readonly asking: Asking) {}

  @Get('statements')
  async show(@Query() request: PagedMomentDto): Promise<Page<'statements'>> {
    const times = await this.asking.times(request);
    const page = {
      limit: Math.min(request.limit, STATEMENTS),
      ...(request.cursor !== undefined && { cursor: request.cursor }),
    };
    const list = await this.asking.ask<ListStatementsAnswer>(new ListStatements(at(PagedMomentDto, times, page)));
    const totals: Record<string, ReconciliationAnswer['totals']> = {};
    for (const { id } of list.statements) {
      const question = new ReconcileStatement(id, at(MomentDto, times));
      totals[id] = (await this.asking.ask<ReconciliationAnswer>(question)).totals;
    }
    return new Page('statements', { list, totals }, { times, section: 'statements', ownDays: true });
  }
}
