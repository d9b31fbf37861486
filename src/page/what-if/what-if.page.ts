import { Get, Param, Query } from '@nestjs/common';
import { addDays } from '../../domain/calendar/day-number.js';
import { ListParticipantsDto } from '../../participants/list-participants/list-participants.dto.js';
import type { ListParticipantsAnswer } from '../../participants/list-participants/list-participants.answer.js';
import { ListParticipants } from '../../participants/list-participants/list-participants.handler.js';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { TakesForm } from '../../platform/http/input/parameters.js';
import { Problem } from '../../platform/http/problem.js';
import { problemDocument } from '../../platform/http/problems/document.js';
import type { ShowTreatyAnswer } from '../../treaties/show-treaty/show-treaty.answer.js';
import { ShowTreaty } from '../../treaties/show-treaty/show-treaty.handler.js';
import type { StatusAnswer } from '../../treaties/status/status.answer.js';
import { StatusDto } from '../../treaties/status/status.dto.js';
import { ShowStatus } from '../../treaties/status/status.handler.js';
import type { WhatIfAnswer } from '../../treaties/what-if/what-if.answer.js';
import { AskWhatIf } from '../../treaties/what-if/what-if.handler.js';
import { Asking, at } from '../asking.js';
import { treatiesNamed } from '../treaties-named.js';
import { Page } from '../page.js';
import { PageController } from '../page-controller.js';
import type { Times } from '../shell.js';
import { treatyBar } from '../treaty-bar.js';
import { SuppositionDto } from './supposition.dto.js';
import type { RefusedSupposition, AskedSupposition, WhatIfModel } from './what-if.model.js';

type Acts = Pick<WhatIfModel, 'deposits' | 'withdrawals'>;

@PageController()
export class WhatIfPage {
  constructor(private readonly asking: Asking) {}

  @Get('treaties/:id/what-if')
  @TakesForm({ repeated: ['deposit', 'withdraw'], mayBeEmpty: ['on', 'by'] })
  async show(@Param('id') id: string, @Query() request: SuppositionDto): Promise<Page<'what-if'>> {
    const times = await this.asking.times(request);
    const on = request.on ?? addDays(times.asOf, 1);
    const by = request.by ?? `${times.asOf.slice(0, 4)}-12-31`;
    const acts: Acts = { deposits: actsOf(request.deposit, on), withdrawals: actsOf(request.withdraw, on) };
    const [treaty, fact, answer, who, bar] = await Promise.all([
      this.asking.ask<ShowTreatyAnswer>(new ShowTreaty(id, at(MomentDto, times))),
      this.asked(id, times, by, { deposits: [], withdrawals: [] }),
      acts.deposits.length + acts.withdrawals.length === 0 ? null : this.supposed(id, times, by, acts),
      this.whoMayAct(id, times),
      treatyBar(this.asking, id, times),
    ]);
    const named = await treatiesNamed(this.asking, treaty, times);
    const [supposed, refused] = answer !== null && 'refused' in answer ? [null, answer.refused] : [answer, null];
    const model = { treaty, fact, supposed, refused, ...acts, on, by, ...who, named };
    return new Page('what-if', model, { times, section: 'treaties', bar });
  }

  private async supposed(
    id: string,
    times: Times,
    by: string,
    acts: Acts,
  ): Promise<WhatIfAnswer | { readonly refused: RefusedSupposition }> {
    try {
      return await this.asked(id, times, by, acts);
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 422) throw error;
      const { code, detail } = error;
      return { refused: { code, title: String(problemDocument(error, '')['title']), detail } };
    }
  }

  private asked(id: string, { asOf, at: position }: Times, inForceBy: string, acts: Acts): Promise<WhatIfAnswer> {
    const deposits = [...acts.deposits];
    const withdrawals = [...acts.withdrawals];
    return this.asking.ask<WhatIfAnswer>(new AskWhatIf(id, { asOf, at: position, deposits, withdrawals, inForceBy }));
  }

  /** Those that signed and have no instrument, other States of the day, and those that have an instrument. */
  private async whoMayAct(id: string, times: Times): Promise<Pick<WhatIfModel, 'signatories' | 'others' | 'bound'>> {
    const [status, register] = await Promise.all([
      this.asking.ask<StatusAnswer>(new ShowStatus(id, at(StatusDto, times))),
      this.asking.ask<ListParticipantsAnswer>(
        new ListParticipants(at(ListParticipantsDto, times, { kind: 'state', limit: 1000 })),
      ),
    ]);
    const of = (...standings: readonly string[]) =>
      status.participants.filter(({ standing }) => standings.includes(standing)).map(({ code }) => code);
    const bound = of('party', 'contracting');
    const signatories = of('signatory');
    const acted = new Set([...bound, ...signatories]);
    const others = register.participants
      .filter(({ code, exists }) => exists && !acted.has(code))
      .map(({ code }) => code);
    return { signatories, others, bound };
  }
}

/** `ECU@2005-09-15`; without a day on that of the form. */
function actsOf(written: readonly string[] | undefined, on: string): readonly AskedSupposition[] {
  return (written ?? []).map((each) => {
    const [participant = '', date = on] = each.split('@');
    return { participant, date };
  });
}
