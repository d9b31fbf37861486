import { Injectable } from '@nestjs/common';
import { pledgedOnly, type Balance } from '../domain/fund/figures/balance.js';
import { recordedFigures, type RecordedFigure, TELLING_ACCOUNTS } from '../domain/fund/figures/recorded.js';
import type { Fund } from '../domain/fund/fund/fund.js';
import { FundBalances } from '../postings/fund-balances.js';
import { FundsAsKnown } from './fund/funds-as-known.js';

/** Of which figures of a fund anything is recorded: what tells a sum of nothing from nothing known. */
@Injectable()
export class RecordedMoney {
  constructor(
    private readonly balances: FundBalances,
    private readonly funds: FundsAsKnown,
  ) {}

  /** The figures as of a day and as known at a position. `all`: the fund's balances then. Assessed
   * contributions stand apart, as in its totals. */
  async figures(fund: Fund, asOf: string, at: number, all: readonly Balance[]): Promise<readonly RecordedFigure[]> {
    const sums = pledgedOnly(all);
    const moved = new Set(sums.map(({ account }) => account));
    const others = TELLING_ACCOUNTS.filter((account) => !moved.has(account));
    for (const account of await this.balances.moved(fund.id, others, asOf, at)) moved.add(account);
    return recordedFigures({
      moved,
      useSaid: sums.some(({ bucket }) => bucket === 'earmarked' || bucket === 'general-purpose'),
      complete: async (kinds) => (await this.funds.covered(fund, asOf, at, kinds)).coverage.state === 'complete',
    });
  }
}
