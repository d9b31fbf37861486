import { Get, Param, Query } from '@nestjs/common';
import { Asking } from '../asking.js';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { Page } from '../page.js';
import { PageController } from '../page-controller.js';

@PageController()
export class StatementPage {
  constructor(private readonly asking: Asking) {}

  @Get('statements/:id')
  async show(@Param('id') id: string, @Query() request: MomentDto): Promise<Page<'statement'>> {
    const times = await this.asking.times(request);
    return new Page('statement', { id }, { times, section: 'statements', ownDays: true });
  }
}
