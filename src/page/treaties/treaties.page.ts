import { Get, Query } from '@nestjs/common';
import { PagedMomentDto } from '../../knowledge/moments/moment.dto.js';
import { TakesForm } from '../../platform/http/input/parameters.js';
import type { ListTreatiesAnswer } from '../../treaties/list-treaties/list-treaties.answer.js';
import { ListTreaties } from '../../treaties/list-treaties/list-treaties.handler.js';
import { Asking, at } from '../asking.js';
import { barOf } from '../bar.js';
import { Page } from '../page.js';
import { PageController } from '../page-controller.js';
import type { Bar, Times } from '../shell.js';
import { TreatiesViewDto } from './treaties.dto.js';

/** Days of entry into force may lie ahead of every day asked about. */
const LAST = '9999-12-31';

@PageController()
export class TreatiesPage {
  constructor(private readonly asking: Asking) {}

  @Get(['', 'treaties'])
  @TakesForm({ repeated: [], mayBeEmpty: [], words: ['q'] })
  async show(@Query() request: TreatiesViewDto): Promise<Page<'treaties'>> {
    const times = await this.asking.times(request);
    const { state = null, sort = null, q = null, all } = request;
    const { treaties } = await this.list(times);
    const model = { treaties, state, sort, q, all: all === 'true' };
    return new Page('treaties', model, { times, section: 'treaties', bar: await this.bar(times) });
  }

  private list(times: Pick<Times, 'asOf' | 'at'>): Promise<ListTreatiesAnswer> {
    const whole = at(PagedMomentDto, times, { limit: Number.MAX_SAFE_INTEGER });
    return this.asking.ask<ListTreatiesAnswer>(new ListTreaties(whole));
  }

  /** The days on which a treaty was adopted or came into force, and the deposits of all treaties. */
  private async bar(times: Times): Promise<Bar> {
    const { dates, moreDays } = await this.asking.kept(`treaties-bar ${String(times.at)}`, async () => {
      const { treaties } = await this.list({ asOf: LAST, at: times.at });
      const days = treaties.flatMap(({ adopted, entryIntoForce: { date } }) => [adopted, date]);
      return {
        dates: treaties.flatMap(({ series }) => series.dates),
        moreDays: days.filter((day) => day !== null),
      };
    });
    return barOf(dates, null, times, { moreDays });
  }
}
