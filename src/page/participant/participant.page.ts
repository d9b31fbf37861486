import { Get, Param, Query } from '@nestjs/common';
import { Asking } from '../asking.js';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { Page } from '../page.js';
import { PageController } from '../page-controller.js';

@PageController()
export class ParticipantPage {
  constructor(private readonly asking: Asking) {}

  @Get('participants/:code')
  async show(@Param('code') id: string, @Query() request: MomentDto): Promise<Page<'participant'>> {
    const times = await this.asking.times(request);
    return new Page('participant', { id }, { times, section: 'participants' });
  }
}
