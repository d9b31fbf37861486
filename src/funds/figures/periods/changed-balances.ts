import { Inject, Injectable } from '@nestjs/common';
import { addDays } from '../../../domain/calendar/day-number.js';
import { FIRST_DATE } from '../../../domain/calendar/plain-date.js';
import { changeOf, pledgedOnly, type Balance } from '../../../domain/fund/figures/balance.js';
import type { Span } from '../../../domain/fund/pledge/pledge.js';
import { changesForYears } from '../../../domain/fund/figures/periods/by-year.js';
import type { Moment } from '../../../knowledge/moments/moment.js';
import { pledgesOf } from '../../../knowledge/money/pledges.js';
import { viewAt } from '../../../knowledge/moments/view.js';
import type { Ledger } from '../../../ledger/ledger.js';
import { LEDGER } from '../../../ledger/tokens.js';
import { FundBalances } from '../../../postings/fund-balances.js';

/** What changed in the balances of a fund within a span of days. */
@Injectable()
export class ChangedBalances {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly balances: FundBalances,
  ) {}

  /** What is pledged for the calendar years of a span, whenever it was pledged up to a day, as known at a position. */
  async forYears(fund: string, span: Span, { asOf, at }: Pick<Moment, 'asOf' | 'at'>): Promise<readonly Balance[]> {
    return pledgedOnly(changesForYears(await pledgesOf(viewAt(this.ledger, at), fund), span, asOf));
  }

  /**
   * The balances on the last day less those on the day before the first, as known at a position; assessed contributions
   * are not among them.
   */
  async within(fund: string, { from, to }: Span, at: number): Promise<readonly Balance[]> {
    const later = await this.balances.sums(fund, to, at);
    const earlier = from === FIRST_DATE ? [] : await this.balances.sums(fund, addDays(from, -1), at);
    return changeOf(pledgedOnly(later), pledgedOnly(earlier));
  }
}
