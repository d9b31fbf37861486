import pg from 'pg';
import { timed } from '../harness/clock.mjs';
import { ROWS } from './questions.mjs';

/** A new process with an open connection that has asked nothing yet. */
export async function open({ url }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    async run() {
      return { status: (await timed(() => client.query(ROWS))).milliseconds };
    },
    close: () => client.end(),
  };
}
