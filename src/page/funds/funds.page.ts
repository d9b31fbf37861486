import { Get, Query } from '@nestjs/common';
import type { ListFundsAnswer } from '../../funds/fund/list-funds/list-funds.answer.js';
import { ListFunds } from '../../funds/fund/list-funds/list-funds.handler.js';
import { PagedMomentDto } from '../../knowledge/moments/moment.dto.js';
import { Asking, at } from '../asking.js';
import { barOf } from '../bar.js';
import { Page } from '../page.js';
import { PageController } from '../page-controller.js';

@PageController()
export class FundsPage {
  constructor(private readonly asking: Asking) {}

  @Get('funds')
  async show(@Query() request: PagedMomentDto): Promise<Page<'funds'>> {
    const times = await this.asking.times(request);
    const { limit, cursor } = request;
    const list = await this.asking.ask<ListFundsAnswer>(
      new ListFunds(at(PagedMomentDto, times, { limit, ...(cursor !== undefined && { cursor }) })),
    );
    const reached = list.funds.map(({ coverage }) => coverage.through).filter((day) => day !== null);
    const complete = list.funds.map(({ coverage }) => coverage.completeThrough);
    // Complete is what every fund is; one of which nobody said so leaves all open.
    const through = complete.includes(null) ? null : (complete.filter((day) => day !== null).sort()[0] ?? null);
    return new Page(
      'funds',
      { list },
      { times, section: 'funds', bar: barOf(reached, through, times, { partly: reached.sort()[0] ?? null }) },
    );
  }
}
