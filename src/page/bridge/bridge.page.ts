import { Get, Param, Query } from '@nestjs/common';
import type { BridgeAnswer } from '../../funds/figures/bridge/bridge.answer.js';
import { BridgeDto } from '../../funds/figures/bridge/bridge.dto.js';
import { Bridge } from '../../funds/figures/bridge/bridge.handler.js';
import type { ShowFundAnswer } from '../../funds/fund/show-fund/show-fund.answer.js';
import { ShowFund } from '../../funds/fund/show-fund/show-fund.handler.js';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { Asking, at } from '../asking.js';
import { fundBar } from '../fund/fund-bar.js';
import { Page } from '../page.js';
import { PageController } from '../page-controller.js';
import { BridgeViewDto } from './bridge-view.dto.js';

@PageController()
export class BridgePage {
  constructor(private readonly asking: Asking) {}

  @Get('funds/:id/bridge')
  async show(@Param('id') id: string, @Query() request: BridgeViewDto): Promise<Page<'bridge'>> {
    const times = await this.asking.times(request);
    const { from, to = String(times.at), quantity } = request;
    const fund = await this.asking.ask<ShowFundAnswer>(new ShowFund(id, at(MomentDto, times)));
    const question = Object.assign(new BridgeDto(), { asOf: times.asOf, from, to, quantity });
    const bridge = await this.asking.ask<BridgeAnswer>(new Bridge(id, question));
    return new Page('bridge', { bridge }, { times, section: 'funds', bar: fundBar(fund, times) });
  }
}
