import { Get, Param, Query } from '@nestjs/common';
import { Asking } from '../asking.js';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { Page } from '../page.js';
import { treatyBar } from '../treaty-bar.js';
import { PageController } from '../page-controller.js';

@PageController()
export class TreatyPage {
  constructor(private readonly asking: Asking) {}

  @Get('treaties/:id')
  async show(@Param('id') id: string, @Query() request: MomentDto): Promise<Page<'treaty'>> {
    const times = await this.asking.times(request);
    const bar = await treatyBar(this.asking, id, times);
    return new Page('treaty', { id }, { times, section: 'treaties', bar });
  }
}
