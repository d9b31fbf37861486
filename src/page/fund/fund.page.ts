import { Get, Param, Query } from '@nestjs/common';
import type { ShowFundAnswer } from '../../funds/fund/show-fund/show-fund.answer.js';
import { ShowFund } from '../../funds/fund/show-fund/show-fund.handler.js';
import type { PeriodsAnswer } from '../../funds/figures/periods/periods.answer.js';
import { PeriodsDto } from '../../funds/figures/periods/periods.dto.js';
import { Periods } from '../../funds/figures/periods/periods.handler.js';
import type { TotalsAnswer } from '../../funds/figures/totals/totals.answer.js';
import { TotalsDto } from '../../funds/figures/totals/totals.dto.js';
import { Totals } from '../../funds/figures/totals/totals.handler.js';
import type { ListPledgesAnswer } from '../../funds/pledge/list-pledges/list-pledges.answer.js';
import { ListPledges } from '../../funds/pledge/list-pledges/list-pledges.handler.js';
import { MomentDto, PagedMomentDto } from '../../knowledge/moments/moment.dto.js';
import { Asking, at } from '../asking.js';
import { Page } from '../page.js';
import { PageController } from '../page-controller.js';
import type { Times } from '../shell.js';
import { fundBar } from './fund-bar.js';
import { FundViewDto } from './fund-view.dto.js';

/** How many pledges stand on one page. */
const PLEDGES = 250;

@PageController()
export class FundPage {
  constructor(private readonly asking: Asking) {}

  @Get('funds/:id')
  async show(@Param('id') id: string, @Query() request: FundViewDto): Promise<Page<'fund'>> {
    const times = await this.asking.times(request);
    const fund = await this.asking.ask<ShowFundAnswer>(new ShowFund(id, at(MomentDto, times)));
    const [totals, pledges] = await Promise.all([
      this.asking.ask<TotalsAnswer>(new Totals(id, at(TotalsDto, times))),
      this.pledges(id, request, times),
    ]);
    const period = periodOf(request, fund, pledges, times);
    const periods = period === null ? null : await this.periods(id, period, times);
    return new Page(
      'fund',
      { fund, totals, pledges, periods, sort: request.sort },
      { times, section: 'funds', bar: fundBar(fund, times) },
    );
  }

  private pledges(id: string, { cursor }: FundViewDto, times: Times): Promise<ListPledgesAnswer> {
    const page = { limit: PLEDGES, ...(cursor !== undefined && { cursor }) };
    return this.asking.ask<ListPledgesAnswer>(new ListPledges(id, at(PagedMomentDto, times, page)));
  }

  private periods(id: string, period: Period, times: Times): Promise<PeriodsAnswer> {
    return this.asking.ask<PeriodsAnswer>(new Periods(id, at(PeriodsDto, times, { ...period, by: 'earmarking' })));
  }
}

type Period = Pick<PeriodsDto, 'from' | 'to' | 'compare'>;

/**
 * The period asked about. Else that of the latest pledge, where it is known by one; else the calendar year of the last
 * day on which money moved.
 */
function periodOf(
  { from, to, compare }: FundViewDto,
  { days }: ShowFundAnswer,
  { pledges }: ListPledgesAnswer,
  { asOf }: Times,
): Period | null {
  const compared = compare === undefined ? {} : { compare };
  if (from !== undefined) return { from, to: to ?? asOf, ...compared };
  const last = days.filter(({ date }) => date <= asOf).at(-1)?.date;
  if (last === undefined) return null;
  const known = pledges.find(({ date, period }) => date === last && period !== null)?.period;
  return { from: known?.from ?? `${last.slice(0, 4)}-01-01`, to: to ?? known?.to ?? last, ...compared };
}
