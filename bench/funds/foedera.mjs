import pg from 'pg';
import { built } from '../harness/built.mjs';
import { timed } from '../harness/clock.mjs';

/**
 * The balances of a fund as its totals ask for them. Not the whole application: it rightly refuses a ledger whose
 * postings have no events.
 */
export async function open({ url, count }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { FundBalances } = await built('postings/fund-balances.js');
  const balances = new FundBalances({ query: async (text, values) => (await client.query(text, values)).rows });
  const at = { head: count, earlier: count - 1000, early: count / 10 };
  return {
    /** Milliseconds of one answer. `by`: `total` or `donor`; `when`: a state of knowledge. */
    async run(asOf, by, when) {
      return (await timed(() => balances.sums('bench', asOf, at[when], by))).milliseconds;
    },
    close: () => client.end(),
  };
}
