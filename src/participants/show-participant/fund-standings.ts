import { Injectable } from '@nestjs/common';
import { pledgedOnly } from '../../domain/fund/figures/balance.js';
import { usdFigures } from '../../domain/fund/figures/figures.js';
import { written } from '../../domain/money/amount.js';
import { fundsIn } from '../../knowledge/funds.js';
import type { View } from '../../knowledge/view.js';
import { FundBalances } from '../../postings/fund-balances.js';
import type { AsDescribed } from '../../platform/http/documentation/answers/as-described.js';
import type { FundStandingAnswer } from './fund-standing.answer.js';

/** Where a participant stands as a donor of funds. */
@Injectable()
export class FundStandings {
  constructor(private readonly balances: FundBalances) {}

  /** Its figures in every fund to which it promised or gave anything by a day, in order of the funds' ids. */
  async of(donor: string, view: View, asOf: string, at: number): Promise<readonly AsDescribed<FundStandingAnswer>[]> {
    const funds = [...(await fundsIn(view))].sort((a, b) => (a.fund.id < b.fund.id ? -1 : 1));
    const rows = await Promise.all(
      funds.map(async ({ fund: { id: fund, title } }) => {
        const own = (await this.balances.sums(fund, asOf, at)).filter((sum) => sum.donor === donor);
        const { pledged, committed, paid, writtenOff, refunded, outstanding } = usdFigures(pledgedOnly(own));
        const figures = { pledged, committed, paid, writtenOff, refunded, outstanding };
        return own.length === 0 ? [] : [{ fund, title, ...inWriting(figures) }];
      }),
    );
    return rows.flat();
  }
}

function inWriting<K extends string>(figures: Readonly<Record<K, Parameters<typeof written>[0]>>): Record<K, ReturnType<typeof written>> {
  const entries = Object.entries(figures) as [K, Parameters<typeof written>[0]][];
  return Object.fromEntries(entries.map(([name, amount]) => [name, written(amount)])) as Record<K, ReturnType<typeof written>>;
}
