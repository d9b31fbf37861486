import { Get, Query } from '@nestjs/common';
import { Asking } from '../asking.js';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { Page } from '../page.js';
import { PageController } from '../page-controller.js';

@PageController()
export class ParticipantsPage {
  constructor(private readonly asking: Asking) {}

  @Get('participants')
  async show(@Query() request: MomentDto): Promise<Page<'participants'>> {
    const times = await this.asking.times(request);
    return new Page('participants', { id: null }, { times, section: 'participants' });
  }
}
