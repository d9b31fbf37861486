import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Balance } from '../../../domain/fund/figures/balance.js';
import { earmarkingOf } from '../../../domain/fund/figures/earmarking.js';
import { usdFigures } from '../../../domain/fund/figures/figures.js';
import { comparePeriods } from '../../../domain/fund/figures/periods/compared-periods.js';
import type { Comparison } from '../../../domain/fund/figures/periods/comparison.js';
import {
  constantCurrency,
  currencyChanges,
  type TwoPeriods,
} from '../../../domain/fund/figures/periods/constant-currency.js';
import { donorChanges, likeForLike } from '../../../domain/fund/figures/periods/donor-changes.js';
import type { Fund } from '../../../domain/fund/fund/fund.js';
import type { Span } from '../../../domain/fund/pledge/pledge.js';
import { answered } from '../../../knowledge/moments/answered.js';
import type { Moment } from '../../../knowledge/moments/moment.js';
import { Moments, plainDate } from '../../../knowledge/moments/moments.js';
import { Answer } from '../../../platform/http/answer.js';
import type { AsDescribed } from '../../../platform/http/documentation/answers/as-described.js';
import { PledgePeriods } from '../../../postings/pledge-periods.js';
import { FundsAsKnown } from '../../fund/funds-as-known.js';
import { breakdownParts } from '../breakdown.js';
import { amountsAsText } from '../../amounts-as-text.js';
import { requestedComparison } from './requested-comparison.js';
import { ChangedBalances } from './changed-balances.js';
import type { PeriodsAnswer } from './periods.answer.js';
import type { PeriodsDto } from './periods.dto.js';
import { PERIODS_COLUMNS } from './periods.table.js';

/** What a fund got in a period, compared with another. */
export class Periods extends Query<Answer> {
  constructor(
    readonly id: string,
    readonly request: PeriodsDto,
  ) {
    super();
  }
}

/** Compares two periods of a fund (docs/contract.md §6). Problems `unknown-fund`, `invalid-parameter`. */
@QueryHandler(Periods)
export class PeriodsHandler implements IQueryHandler<Periods> {
  constructor(
    private readonly moments: Moments,
    private readonly funds: FundsAsKnown,
    private readonly changed: ChangedBalances,
    private readonly periods: PledgePeriods,
  ) {}

  async execute({ id, request }: Periods): Promise<Answer> {
    const parts = breakdownParts(request.by);
    const last = request.to === undefined ? undefined : plainDate('to', request.to);
    const moment = await this.moments.resolve({ asOf: request.asOf ?? last, at: request.at });
    const { asOf, at } = moment;
    const comparison = requestedComparison(request, asOf);
    const { attribution } = request;
    const published =
      request.publishedAt === undefined
        ? null
        : await this.moments.resolve({ asOf, at: request.publishedAt }, 'publishedAt');
    const { fund } = await this.funds.fund(id, at);
    const changed = await this.changedIn(id, comparison, moment, attribution);
    const asPublished = published === null ? null : await this.publishedIn(id, comparison, published, attribution);
    const register = await this.funds.register(at);
    const by = { register, byPeriod: await this.periods.known(id, at), published: asPublished?.pledged };
    const { previous, warnings, ...compared } = comparePeriods(comparison, changed, by);
    const currencies = currencyChanges(changed);
    const reach = await this.funds.covered(fund, lastDayOf(comparison), at);
    const { coverage, knownThrough } = reach;
    const donors = amountsAsText(donorChanges(changed, { register, asOf })).map((row) => ({ ...row, knownThrough }));
    const { times, options } = answered(moment, request, {
      path: `/v1/funds/${id}/periods`,
      name: id,
      days: `${comparison.current.from}-${comparison.current.to}`,
      resolved: { ...inAddress(comparison, attribution), publishedAt: published?.at },
      beside: published === null ? [] : [published],
    });
    return new Answer(
      {
        fund: id,
        title: fund.title,
        ...times,
        currency: 'USD',
        valuation: 'at-pledge',
        compare: comparison.kind,
        attribution,
        ...amountsAsText(compared),
        previous: {
          ...amountsAsText(previous),
          ...(asPublished !== null && { asPublished: amountsAsText(asPublished) }),
        },
        constantCurrency: amountsAsText(await this.atPreviousRates(fund, comparison, currencies, at)),
        likeForLike: amountsAsText(likeForLike(changed)),
        coverage,
        warnings: [...amountsAsText(warnings), ...reach.warnings],
        ...(parts.has('donor') && { donors }),
        ...(parts.has('currency') && { currencies: amountsAsText(currencies) }),
        ...(parts.has('earmarking') && { earmarking: amountsAsText(usesIn(changed)) }),
      } satisfies AsDescribed<PeriodsAnswer>,
      {
        ...options,
        table: () => PERIODS_COLUMNS.table(donors),
        records: () => donors,
      },
    );
  }

  private async changedIn(
    id: string,
    { current, previous }: Comparison,
    at: Moment,
    by: Attribution,
  ): Promise<TwoPeriods> {
    return { current: await this.changes(id, current, at, by), previous: await this.changes(id, previous, at, by) };
  }

  private changes(id: string, span: Span, moment: Moment, by: Attribution): Promise<readonly Balance[]> {
    return by === 'year' ? this.changed.forYears(id, span, moment) : this.changed.within(id, span, moment.at);
  }

  private async publishedIn(id: string, { previous }: Comparison, moment: Moment, by: Attribution) {
    const { at, recordedAt } = moment;
    const { pledged, paid } = usdFigures(await this.changes(id, previous, moment, by));
    return { at, recordedAt, pledged, paid };
  }

  private async atPreviousRates(
    fund: Fund,
    { previous }: Comparison,
    currencies: ReturnType<typeof currencyChanges>,
    at: number,
  ) {
    const rates = await this.funds.rates(fund, currencies, at);
    return constantCurrency(currencies, { ratesOf: previous.to, rates, rounding: fund.policy.rounding });
  }
}

/** The last day of which the answer speaks: of two periods, the later one's. */
function lastDayOf({ current, previous }: Comparison): string {
  return current.to > previous.to ? current.to : previous.to;
}

type Attribution = PeriodsDto['attribution'];

function usesIn({ current, previous }: TwoPeriods) {
  return { current: earmarkingOf(current), previous: earmarkingOf(previous) };
}

/** What the comparison and the attribution come to, as the parameters say it. */
function inAddress({ kind, current, previous }: Comparison, attribution: Attribution) {
  return {
    ...current,
    compare: kind === 'custom' ? `${previous.from}..${previous.to}` : kind,
    attribution: attribution === 'year' ? attribution : undefined,
  };
}
