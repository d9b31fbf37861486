import { amountsOf, pledgedOnly, type Balance } from '../../domain/fund/figures/balance.js';
import { usdFigures } from '../../domain/fund/figures/figures.js';
import { written } from '../../domain/money/amount.js';
import { fundIn } from '../../knowledge/money/funds.js';
import type { View } from '../../knowledge/moments/view.js';
import type { AsDescribed } from '../../platform/http/documentation/answers/as-described.js';
import type { FundStandingAnswer } from './show-participant.answer.js';
import { compareTexts } from '../../domain/text-order.js';

/** What a participant's balances come to in each fund, in order of the funds' ids. */
export async function fundStandings(
  view: View,
  balances: ReadonlyMap<string, readonly Balance[]>,
): Promise<readonly AsDescribed<FundStandingAnswer>[]> {
  const rows = [];
  for (const [fund, all] of [...balances].sort(([a], [b]) => compareTexts(a, b))) {
    const own = pledgedOnly(all);
    if (own.length === 0) continue;
    const { pledged, committed, paid, outstanding, writtenOff } = usdFigures(own);
    rows.push({
      fund,
      title: (await fundIn(view, fund))?.fund.title ?? fund,
      pledged: written(pledged),
      committed: written(committed),
      paid: written(paid),
      outstanding: written(outstanding),
      writtenOff: written(writtenOff),
      unvalued: amountsOf(own, 'unvalued-pledged').map(written),
    });
  }
  return rows;
}
