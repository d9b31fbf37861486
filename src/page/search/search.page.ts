import { Get, Query } from '@nestjs/common';
import type { ListFundsAnswer } from '../../funds/fund/list-funds/list-funds.answer.js';
import { ListFunds } from '../../funds/fund/list-funds/list-funds.handler.js';
import { PagedMomentDto } from '../../knowledge/moments/moment.dto.js';
import type { ListMarksAnswer } from '../../marks/list-marks/list-marks.answer.js';
import { ListMarksDto } from '../../marks/list-marks/list-marks.dto.js';
import { ListMarks } from '../../marks/list-marks/list-marks.handler.js';
import type { ListParticipantsAnswer } from '../../participants/list-participants/list-participants.answer.js';
import { ListParticipantsDto } from '../../participants/list-participants/list-participants.dto.js';
import { ListParticipants } from '../../participants/list-participants/list-participants.handler.js';
import { TakesForm } from '../../platform/http/input/parameters.js';
import type { ListStatementsAnswer } from '../../statements/list-statements/list-statements.answer.js';
import { ListStatements } from '../../statements/list-statements/list-statements.handler.js';
import { Asking, at } from '../asking.js';
import { Page } from '../page.js';
import { PageController } from '../page-controller.js';
import type { Times } from '../shell.js';
import { everyTreaty } from '../treaties/treaties-bar.js';
import { SearchViewDto } from './search.dto.js';
import type { SearchModel } from './search.model.js';

const NOTHING = { treaties: [], participants: [], funds: [], statements: [], marks: [] } as const;
const limit = Number.MAX_SAFE_INTEGER;

@PageController()
export class SearchPage {
  constructor(private readonly asking: Asking) {}

  @Get('search')
  @TakesForm({ repeated: [], mayBeEmpty: [], words: ['q'] })
  async show(@Query() request: SearchViewDto): Promise<Page<'search'>> {
    const times = await this.asking.times(request);
    const { q } = request;
    const model: SearchModel = q === undefined ? { q: null, ...NOTHING } : { q, ...(await this.all(times)) };
    return new Page('search', model, { times, section: null });
  }

  /** All in which something may be looked for. */
  private async all(times: Times): Promise<Omit<SearchModel, 'q'>> {
    const whole = at(PagedMomentDto, times, { limit });
    const [treaties, { participants }, { funds }, { statements }, { marks }] = await Promise.all([
      everyTreaty(this.asking, times),
      this.asking.ask<ListParticipantsAnswer>(new ListParticipants(at(ListParticipantsDto, times, { limit }))),
      this.asking.ask<ListFundsAnswer>(new ListFunds(whole)),
      this.asking.ask<ListStatementsAnswer>(new ListStatements(whole)),
      this.asking.ask<ListMarksAnswer>(new ListMarks(Object.assign(new ListMarksDto(), { at: String(times.at) }))),
    ]);
    return { treaties, participants, funds, statements, marks };
  }
}
