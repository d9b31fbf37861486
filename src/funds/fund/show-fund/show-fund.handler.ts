import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { liveOf } from '../../../domain/fund/fund/live-events.js';
import { fundCovered } from '../../../knowledge/coverage/covered-fund.js';
import { answered } from '../../../knowledge/moments/answered.js';
import { fundStream } from '../../../knowledge/money/funds.js';
import { knownFund } from '../../../knowledge/money/known-fund.js';
import { liveIn } from '../../../knowledge/folds/live-stream.js';
import type { MomentDto } from '../../../knowledge/moments/moment.dto.js';
import { Moments } from '../../../knowledge/moments/moments.js';
import { viewAt } from '../../../knowledge/moments/view.js';
import type { Ledger } from '../../../ledger/ledger.js';
import { LEDGER } from '../../../ledger/tokens.js';
import { Answer } from '../../../platform/http/answer.js';
import type { AsDescribed } from '../../../platform/http/documentation/answers/as-described.js';
import { FundBalances } from '../../../postings/fund-balances.js';
import type { FundAnswer, ShowFundAnswer } from './show-fund.answer.js';

/** A fund as registered. */
export class ShowFund extends Query<Answer> {
  constructor(
    readonly id: string,
    readonly request: MomentDto,
  ) {
    super();
  }
}

/** Answers a fund's registration, its policy and whether it is closed. Problem `unknown-fund`. */
@QueryHandler(ShowFund)
export class ShowFundHandler implements IQueryHandler<ShowFund> {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly moments: Moments,
    private readonly balances: FundBalances,
  ) {}

  async execute({ id, request }: ShowFund): Promise<Answer> {
    const moment = await this.moments.resolve(request);
    const { asOf, at } = moment;
    const { fund, closedOn } = await knownFund(this.ledger, id, at);
    const view = viewAt(this.ledger, at);
    const stream = await liveIn(view, fundStream(id));
    const reach = await fundCovered(view, fund, asOf);
    const registered = liveOf(stream, 'fund-registered').at(-1);
    const closed = closedOn !== null && closedOn <= asOf ? closedOn : null;
    const days = await this.balances.days(id, at);
    const body = {
      ...fund,
      closedOn: closed,
      registeredBy: registered?.eventId ?? '',
      source: registered?.source ?? null,
      days,
    } satisfies AsDescribed<FundAnswer>;
    const { version } = stream;
    const { times, options } = answered(moment, request, { path: `/v1/funds/${id}` });
    return new Answer({ ...times, version, ...reach, ...body } satisfies AsDescribed<ShowFundAnswer>, {
      ...options,
      version,
      records: () => [body],
    });
  }
}
