import { Get, Query } from '@nestjs/common';
import { Asking } from '../asking.js';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { Page } from '../page.js';
import { PageController } from '../page-controller.js';

@PageController()
export class FundsPage {
  constructor(private readonly asking: Asking) {}

  @Get('funds')
  async show(@Query() request: MomentDto): Promise<Page<'funds'>> {
    const times = await this.asking.times(request);
    return new Page('funds', { id: null }, { times, section: 'funds' });
  }
}
