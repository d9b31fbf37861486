import { Get, Query } from '@nestjs/common';
import { Asking } from '../asking.js';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { Page } from '../page.js';
import { PageController } from '../page-controller.js';

@PageController()
export class LedgerPage {
  constructor(private readonly asking: Asking) {}

  @Get('ledger')
  async show(@Query() request: MomentDto): Promise<Page<'ledger'>> {
    const times = await this.asking.times(request);
    return new Page('ledger', { id: null }, { times, section: 'ledger' });
  }
}
