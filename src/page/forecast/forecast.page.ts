import { Get, Param, Query } from '@nestjs/common';
import { Asking, at } from '../asking.js';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { TakesForm } from '../../platform/http/input/parameters.js';
import type { ShowTreatyAnswer } from '../../treaties/show-treaty/show-treaty.answer.js';
import { ShowTreaty } from '../../treaties/show-treaty/show-treaty.handler.js';
import type { WhatIfAnswer } from '../../treaties/what-if/what-if.answer.js';
import { AskWhatIf } from '../../treaties/what-if/what-if.handler.js';
import { Page } from '../page.js';
import { PageController } from '../page-controller.js';
import { treatyBar } from '../treaty-bar.js';
import { ForecastDto } from './forecast.dto.js';

@PageController()
export class ForecastPage {
  constructor(private readonly asking: Asking) {}

  @Get('treaties/:id/forecast')
  @TakesForm({ repeated: [], mayBeEmpty: ['by'] })
  async show(@Param('id') id: string, @Query() request: ForecastDto): Promise<Page<'forecast'>> {
    const times = await this.asking.times(request);
    const { asOf, at: position } = times;
    const by = request.by ?? `${asOf.slice(0, 4)}-12-31`;
    const [treaty, certain, bar] = await Promise.all([
      this.asking.ask<ShowTreatyAnswer>(new ShowTreaty(id, at(MomentDto, times))),
      this.asking.ask<WhatIfAnswer>(new AskWhatIf(id, { asOf, at: position, inForceBy: by })),
      treatyBar(this.asking, id, times),
    ]);
    return new Page('forecast', { treaty, certain, by }, { times, section: 'treaties', bar });
  }
}
