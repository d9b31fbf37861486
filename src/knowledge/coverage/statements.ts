import { standingOf } from '../../domain/coverage/standing.js';
import type { StandingStatement } from '../../domain/coverage/statement.js';
import { liveOf } from '../../domain/fund/fund/live-events.js';
import { readFund } from '../../domain/fund/fund/read-fund.js';
import { cutStream } from '../../ledger/stream-name.js';
import { liveIn } from '../folds/live-stream.js';
import type { View } from '../moments/view.js';
import { treatyStateIn } from '../treaties/treaty.js';

/** What is stated of how far a treaty or a fund is recorded, and whether it is registered at all. */
export interface CoverageStatements {
  readonly known: boolean;
  /** In the order in which it was stated. */
  readonly standing: readonly StandingStatement[];
}

/** The statements of coverage of the treaty or fund that a stream is of. */
export async function coverageStatementsIn(view: View, stream: string): Promise<CoverageStatements> {
  const { category, id } = cutStream(stream);
  if (category === 'treaty') {
    const { treaty, coverage } = (await treatyStateIn(view, id)).state;
    return { known: treaty !== null, standing: coverage };
  }
  const live = await liveIn(view, stream);
  const standing = liveOf(live, 'coverage-stated').map((event) => standingOf(event.data, event));
  return { known: readFund(live) !== null, standing };
}
