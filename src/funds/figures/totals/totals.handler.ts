import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Balance } from '../../../domain/fund/figures/balance.js';
import { partsOn } from '../../../domain/fund/figures/donors-rolled-up.js';
import { totalsOf, type FundTotals } from '../../../domain/fund/figures/totals.js';
import { unvaluedAmounts } from '../../../domain/fund/figures/unvalued-amounts.js';
import { totalsWarnings } from '../../../domain/fund/figures/warnings.js';
import type { Fund } from '../../../domain/fund/fund/fund.js';
import { answered } from '../../../knowledge/moments/answered.js';
import type { Moment } from '../../../knowledge/moments/moment.js';
import { Moments } from '../../../knowledge/moments/moments.js';
import { Answer } from '../../../platform/http/answer.js';
import type { AsDescribed } from '../../../platform/http/documentation/answers/as-described.js';
import { FundBalances } from '../../../postings/fund-balances.js';
import { PledgePeriods } from '../../../postings/pledge-periods.js';
import { FundsAsKnown } from '../../fund/funds-as-known.js';
import { breakdownParts } from '../breakdown.js';
import { amountsAsText } from '../../amounts-as-text.js';
import { RecordedMoney } from '../../recorded-money.js';
import type { TotalsAnswer } from './totals.answer.js';
import type { TotalsDto } from './totals.dto.js';
import { TOTALS_COLUMNS } from './totals.table.js';

/** The totals of a fund as of a day. */
export class Totals extends Query<Answer> {
  constructor(
    readonly id: string,
    readonly request: TotalsDto,
  ) {
    super();
  }
}

/** Answers the totals of a fund (docs/contract.md §6). Problems `unknown-fund`, `invalid-parameter`. */
@QueryHandler(Totals)
export class TotalsHandler implements IQueryHandler<Totals> {
  constructor(
    private readonly moments: Moments,
    private readonly funds: FundsAsKnown,
    private readonly balances: FundBalances,
    private readonly periods: PledgePeriods,
    private readonly recorded: RecordedMoney,
  ) {}

  async execute({ id, request }: Totals): Promise<Answer> {
    const parts = breakdownParts(request.by);
    const moment = await this.moments.resolve(request);
    const { asOf, at } = moment;
    const { fund } = await this.funds.fund(id, at);
    const balances = await this.balances.sums(id, asOf, at);
    const recorded = await this.recorded.figures(fund, asOf, at, balances);
    const totals = await this.totals(fund, moment, balances, request.rollUp);
    const unvalued = unvaluedAmounts(
      await this.balances.items(id, ['unvalued-pledged', 'unvalued-received'], asOf, at),
    );
    const warnings = totalsWarnings({
      asOf,
      unvalued,
      withoutRate: totals.valuations.revalued.unvalued,
      byPeriod: await this.periods.known(id, at),
      withoutAmount: totals.counts.withoutAmount,
    });
    const { coverage, knownThrough, warnings: reach } = await this.funds.covered(fund, asOf, at);
    const { donors: given, currencies, earmarking, ...figures } = amountsAsText(totals);
    const donors = given.map((donor) => ({ ...donor, knownThrough }));
    const { times, options } = answered(moment, request, { path: `/v1/funds/${id}/totals`, name: `${id}-totals` });
    return new Answer(
      {
        fund: id,
        title: fund.title,
        ...times,
        currency: 'USD',
        valuation: 'at-pledge',
        recorded,
        incomplete: unvalued.length > 0,
        ...figures,
        ...(request.rollUp && { rollUp: request.rollUp }),
        unvalued: amountsAsText(unvalued),
        coverage,
        warnings: [...amountsAsText(warnings), ...reach],
        ...(parts.has('earmarking') && { earmarking }),
        ...(parts.has('donor') && { donors }),
        ...(parts.has('currency') && { currencies }),
      } satisfies AsDescribed<TotalsAnswer>,
      {
        ...options,
        table: () => TOTALS_COLUMNS.table(donors),
        records: () => donors,
      },
    );
  }

  private async totals(
    fund: Fund,
    { asOf, at }: Moment,
    balances: readonly Balance[],
    rollUp: TotalsDto['rollUp'],
  ): Promise<FundTotals> {
    const rates = await this.funds.rates(fund, balances, at);
    const register = await this.funds.register(at);
    const partOf = rollUp === undefined ? undefined : partsOn(register, asOf);
    return totalsOf(balances, { asOf, rates, rounding: fund.policy.rounding, register, partOf });
  }
}
