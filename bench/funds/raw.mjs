import pg from 'pg';
import { timed } from '../harness/clock.mjs';

/** The same sums over plain rows, prepared. */
export async function open({ url }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const ask = (asOf, by) => client.query({ name: by, text: TEXT[by], values: [asOf] });
  return {
    async run(asOf, by) {
      return (await timed(() => ask(asOf, by))).milliseconds;
    },
    close: () => client.end(),
  };
}

const TEXT = {
  total: `SELECT currency, bucket, sum(amount) AS paid, sum(usd) AS usd FROM movements WHERE date <= $1 GROUP BY 1, 2`,
  donor: `SELECT donor, currency, bucket, sum(amount) AS paid, sum(usd) AS usd FROM movements WHERE date <= $1 GROUP BY 1, 2, 3`,
};
