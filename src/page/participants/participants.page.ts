import { Get, Query } from '@nestjs/common';
import type { ListParticipantsAnswer } from '../../participants/list-participants/list-participants.answer.js';
import { ListParticipantsDto } from '../../participants/list-participants/list-participants.dto.js';
import { ListParticipants } from '../../participants/list-participants/list-participants.handler.js';
import { TakesForm } from '../../platform/http/input/parameters.js';
import { Asking, at } from '../asking.js';
import { Page } from '../page.js';
import { PageController } from '../page-controller.js';
import { treatiesBar } from '../treaties/treaties-bar.js';
import { ParticipantsViewDto } from './participants.dto.js';

@PageController()
export class ParticipantsPage {
  constructor(private readonly asking: Asking) {}

  @Get('participants')
  @TakesForm({ repeated: [], mayBeEmpty: [], words: ['q'] })
  async show(@Query() request: ParticipantsViewDto): Promise<Page<'participants'>> {
    const times = await this.asking.times(request);
    const { kind = null, sort = null, q = null, all } = request;
    const whole = at(ListParticipantsDto, times, { limit: Number.MAX_SAFE_INTEGER });
    const { participants } = await this.asking.ask<ListParticipantsAnswer>(new ListParticipants(whole));
    const model = { participants, kind, sort, q, all: all === 'true' };
    const existed = participants.flatMap(({ existed: { from, to } }) => [from, to]).filter((day) => day !== null);
    const bar = await treatiesBar(this.asking, times, existed);
    return new Page('participants', model, { times, section: 'participants', bar });
  }
}
