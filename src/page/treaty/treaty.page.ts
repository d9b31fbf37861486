import { Get, Param, Query } from '@nestjs/common';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { TakesForm } from '../../platform/http/input/parameters.js';
import type { CountsAnswer } from '../../treaties/counts/counts.answer.js';
import { CountsDto } from '../../treaties/counts/counts.dto.js';
import { ShowCounts } from '../../treaties/counts/counts.handler.js';
import type { EntryIntoForceAnswer } from '../../treaties/entry-into-force.answer.js';
import { EntryIntoForce } from '../../treaties/entry-into-force/entry-into-force.handler.js';
import type { HistoryEventAnswer } from '../../treaties/history/history.answer.js';
import type { ShowTreatyAnswer } from '../../treaties/show-treaty/show-treaty.answer.js';
import { ShowTreaty } from '../../treaties/show-treaty/show-treaty.handler.js';
import type { StatusAnswer } from '../../treaties/status/status.answer.js';
import { StatusDto } from '../../treaties/status/status.dto.js';
import { ShowStatus } from '../../treaties/status/status.handler.js';
import type { WhatIfAnswer } from '../../treaties/what-if/what-if.answer.js';
import { WhatIfDto } from '../../treaties/what-if/what-if.dto.js';
import { AskWhatIf } from '../../treaties/what-if/what-if.handler.js';
import { Asking, at } from '../asking.js';
import { mapOf } from '../map/map-of.js';
import { Page } from '../page.js';
import { PageController } from '../page-controller.js';
import { treatiesKnown } from '../treaties-named.js';
import type { Times } from '../shell.js';
import { treatyBar } from '../treaty-bar.js';
import { isStandingAct, treatyHistory } from '../treaty-history.js';
import { TreatyViewDto } from './treaty.dto.js';
import type { TreatyModel } from './treaty.model.js';

const LAST_ACTS = 5;

/** The view of one treaty. */
@PageController()
export class TreatyPage {
  constructor(private readonly asking: Asking) {}

  /** Problem `unknown-treaty`. */
  @Get('treaties/:id')
  @TakesForm({ repeated: [], mayBeEmpty: [], words: ['q'] })
  async show(@Param('id') id: string, @Query() request: TreatyViewDto): Promise<Page<'treaty'>> {
    const times = await this.asking.times(request);
    const treaty = await this.asking.ask<ShowTreatyAnswer>(new ShowTreaty(id, at(MomentDto, times)));
    const [status, entry, counts, acts, bar] = await Promise.all([
      this.asking.ask<StatusAnswer>(new ShowStatus(id, at(StatusDto, times))),
      this.asking.ask<EntryIntoForceAnswer>(new EntryIntoForce(id, at(MomentDto, times))),
      this.asking.ask<CountsAnswer>(new ShowCounts(id, at(CountsDto, times))),
      this.lastActs(id, times),
      treatyBar(this.asking, id, times),
    ]);
    const [deadline, map, others] = await Promise.all([
      this.deadline(id, entry, times),
      mapOf(this.asking, status, times),
      this.others(treaty, entry, times),
    ]);
    const { show = 'all', q = '', sort = null } = request;
    const model = { treaty, status, entry, counts, deadline, acts, map, others, table: { show, q, sort } };
    return new Page('treaty', model, { times, section: 'treaties', bar });
  }

  /** By when the condition must be met so that the treaty is in force before the year of the day ends. */
  private async deadline(id: string, { state }: EntryIntoForceAnswer, times: Times): Promise<TreatyModel['deadline']> {
    if (state !== 'pending') return null;
    const inForceBy = `${times.asOf.slice(0, 4)}-12-31`;
    const question = Object.assign(new WhatIfDto(), { asOf: times.asOf, at: times.at, inForceBy });
    const { latestDeposit, soonest } = await this.asking.ask<WhatIfAnswer>(new AskWhatIf(id, question));
    return { latest: latestDeposit, inForceBy, soonest };
  }

  private async lastActs(id: string, times: Times): Promise<readonly HistoryEventAnswer[]> {
    return (await treatyHistory(this.asking, id, times))
      .filter(isStandingAct)
      .filter(({ date }) => date !== null && date <= times.asOf)
      .reverse()
      .sort((one, other) => ((one.date ?? '') > (other.date ?? '') ? -1 : one.date === other.date ? 0 : 1))
      .slice(0, LAST_ACTS);
  }

  /** Its parent, and the treaties that its entry into force waits for or that ended it. */
  private async others(
    { parent }: ShowTreatyAnswer,
    { missing, ended }: EntryIntoForceAnswer,
    times: Times,
  ): Promise<TreatyModel['others']> {
    const named = [parent, ended?.treaty, ...missing.map(({ treaty }) => treaty)];
    const ids = new Set(named.filter((id) => id !== null && id !== undefined));
    return treatiesKnown(this.asking, [...ids], times);
  }
}
