import type { ShowFundAnswer } from '../../funds/fund/show-fund/show-fund.answer.js';
import type { PeriodsAnswer } from '../../funds/figures/periods/periods.answer.js';
import type { TotalsAnswer } from '../../funds/figures/totals/totals.answer.js';
import type { ListPledgesAnswer } from '../../funds/pledge/list-pledges/list-pledges.answer.js';
import type { FundViewDto } from './fund-view.dto.js';

/** A fund on a day: what the API answers of it. */
export interface FundModel {
  readonly fund: ShowFundAnswer;
  readonly totals: TotalsAnswer;
  readonly pledges: ListPledgesAnswer;
  /** Null where nothing was pledged or paid by that day, and no period is asked about. */
  readonly periods: PeriodsAnswer | null;
  readonly sort: FundViewDto['sort'];
}
