import pg from 'pg';
import { timed } from '../harness/clock.mjs';

const PAGE = 1000;
const TEXT = 'SELECT * FROM events WHERE position > $1 ORDER BY position LIMIT $2';

/** Keyset pages over the same rows with every column, jsonb parsed, nothing done with them. */
export async function open({ url }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    async page() {
      const { milliseconds, cpu, result } = await timed(async () => {
        let after = 0;
        for (let events = 0; ;) {
          const { rows } = await client.query({ name: 'page', text: TEXT, values: [after, PAGE] });
          if (rows.length === 0) return events;
          events += rows.length;
          after = rows.at(-1).position;
        }
      });
      return { perSecond: (result * 1000) / milliseconds, cpu: (cpu * 1000) / result };
    },
    close: () => client.end(),
  };
}
