import { Get, Query } from '@nestjs/common';
import { Asking } from '../asking.js';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { Page } from '../page.js';
import { PageController } from '../page-controller.js';

@PageController()
export class SearchPage {
  constructor(private readonly asking: Asking) {}

  @Get('search')
  async show(@Query() request: MomentDto): Promise<Page<'search'>> {
    const times = await this.asking.times(request);
    return new Page('search', { id: null }, { times, section: null });
  }
}
