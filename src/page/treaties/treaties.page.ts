import { Get, Query } from '@nestjs/common';
import { Asking } from '../asking.js';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { Page } from '../page.js';
import { PageController } from '../page-controller.js';

@PageController()
export class TreatiesPage {
  constructor(private readonly asking: Asking) {}

  @Get(['', 'treaties'])
  async show(@Query() request: MomentDto): Promise<Page<'treaties'>> {
    const times = await this.asking.times(request);
    return new Page('treaties', { id: null }, { times, section: 'treaties' });
  }
}
