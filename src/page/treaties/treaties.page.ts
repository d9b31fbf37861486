import { Get, Query } from '@nestjs/common';
import { TakesForm } from '../../platform/http/input/parameters.js';
import { Asking } from '../asking.js';
import { Page } from '../page.js';
import { PageController } from '../page-controller.js';
import { everyTreaty, treatiesBar } from './treaties-bar.js';
import { TreatiesViewDto } from './treaties.dto.js';

@PageController()
export class TreatiesPage {
  constructor(private readonly asking: Asking) {}

  @Get(['', 'treaties'])
  @TakesForm({ repeated: [], mayBeEmpty: [], words: ['q'] })
  async show(@Query() request: TreatiesViewDto): Promise<Page<'treaties'>> {
    const times = await this.asking.times(request);
    const { state = null, sort = null, q = null, all } = request;
    const treaties = await everyTreaty(this.asking, times);
    const model = { treaties, state, sort, q, all: all === 'true' };
    return new Page('treaties', model, { times, section: 'treaties', bar: await treatiesBar(this.asking, times) });
  }
}
