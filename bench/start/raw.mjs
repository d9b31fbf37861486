import pg from 'pg';
import { BenchServer } from '../harness/server.mjs';

/** The least there is to start: the same PostgreSQL in the same folder, a connection, and one SELECT. */
export async function open({ folder }) {
  const server = new BenchServer(folder);
  const client = new pg.Client({ connectionString: await server.url() });
  await client.connect();
  return {
    async first({ stream }) {
      return (await client.query('SELECT * FROM events WHERE stream = $1 ORDER BY version', [stream])).rows.length;
    },
    async close() {
      await client.end();
      await server.stop();
    },
  };
}
