import pg from 'pg';
import { openApplication, provider } from '../harness/application.mjs';
import { timed } from '../harness/clock.mjs';
import { ask, questions, ROWS } from './questions.mjs';
import { trivialApplication } from './trivial.mjs';

/**
 * One process that answers the same question again and again, asks the raw rows, and answers a trivial GET: batch by
 * batch in turn.
 */
export async function open({ url }) {
  const app = await openApplication(url);
  const { app: trivial, say } = await trivialApplication();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const ledger = await provider(app, 'ledger/postgres-ledger.js', 'PostgresLedger');
  const { position } = await ledger.head();
  const asked = questions(position);
  return {
    /** Milliseconds for each answer of a batch. */
    async run({ question, batch }) {
      const address = asked[question];
      // As long as Foedera's answer: most of what an answer of 100 kB costs is its bytes.
      say('x'.repeat(await ask(app, address)));
      return {
        foedera: await each(batch, () => ask(app, address)),
        raw: await each(batch, () => client.query(ROWS)),
        trivial: await each(batch, () => trivial.inject({ method: 'GET', url: '/trivial' })),
      };
    },
    async close() {
      await client.end();
      await trivial.close();
      await app.close();
    },
  };
}

async function each(batch, once) {
  const { milliseconds } = await timed(async () => {
    for (let i = 0; i < batch; i += 1) await once();
  });
  return milliseconds / batch;
}
