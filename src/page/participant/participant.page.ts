import { Get, Param, Query } from '@nestjs/common';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import type { ShowParticipantAnswer } from '../../participants/show-participant/show-participant.answer.js';
import { ShowParticipant } from '../../participants/show-participant/show-participant.handler.js';
import { Asking, at } from '../asking.js';
import { Page } from '../page.js';
import { PageController } from '../page-controller.js';
import { titlesAmong } from '../event-names.js';
import { everyTreaty } from '../treaties/treaties-bar.js';
import { participantBar } from './participant-bar.js';
import { ParticipantViewDto } from './participant.dto.js';

@PageController()
export class ParticipantPage {
  constructor(private readonly asking: Asking) {}

  @Get('participants/:code')
  async show(@Param('code') code: string, @Query() request: ParticipantViewDto): Promise<Page<'participant'>> {
    const times = await this.asking.times(request);
    const asked = new ShowParticipant(code, at(MomentDto, times));
    const participant = await this.asking.ask<ShowParticipantAnswer>(asked);
    const treaties = await everyTreaty(this.asking, times);
    const own = participant.treaties.map(({ treaty }) => treaty);
    const model = { participant, treaties: titlesAmong(treaties, own), all: treaties.length };
    const bar = await participantBar(this.asking, code, times);
    return new Page(
      'participant',
      { ...model, sort: request.sort || 'instrument' },
      { times, section: 'participants', bar },
    );
  }
}
