import { Get, Param, Query } from '@nestjs/common';
import { PagedMomentDto } from '../../knowledge/moments/moment.dto.js';
import { TakesForm } from '../../platform/http/input/parameters.js';
import type { HistoryAnswer } from '../../treaties/history/history.answer.js';
import { History } from '../../treaties/history/history.handler.js';
import { Asking, at } from '../asking.js';
import { namesOfEvents } from '../event-names.js';
import { Page } from '../page.js';
import { PageController } from '../page-controller.js';
import { treatyBar } from '../treaty-bar.js';
import { actsShown } from './acts-of.js';
import { ActsViewDto } from './acts.dto.js';

@PageController()
export class ActsPage {
  constructor(private readonly asking: Asking) {}

  @Get('treaties/:id/acts')
  @TakesForm({ repeated: [], mayBeEmpty: ['kind', 'participant'] })
  async show(@Param('id') id: string, @Query() request: ActsViewDto): Promise<Page<'acts'>> {
    const times = await this.asking.times(request);
    const whole = at(PagedMomentDto, times, { limit: Number.MAX_SAFE_INTEGER });
    const history = await this.asking.ask<HistoryAnswer>(new History(id, whole));
    const names = await namesOfEvents(this.asking, history.events, times);
    const bar = await treatyBar(this.asking, id, times);
    return new Page('acts', actsShown(history, names, request), { times, section: 'treaties', bar });
  }
}
