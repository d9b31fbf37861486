import { Get, Query } from '@nestjs/common';
import { Asking } from '../asking.js';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { Page } from '../page.js';
import { PageController } from '../page-controller.js';

@PageController()
export class StatementsPage {
  constructor(private readonly asking: Asking) {}

  @Get('statements')
  async show(@Query() request: MomentDto): Promise<Page<'statements'>> {
    const times = await this.asking.times(request);
    return new Page('statements', { id: null }, { times, section: 'statements' });
  }
}
