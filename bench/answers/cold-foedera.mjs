import { openApplication, provider } from '../harness/application.mjs';
import { timed } from '../harness/clock.mjs';
import { ask, questions } from './questions.mjs';

/** A new process whose application stands and has answered nothing yet. */
export async function open({ url }) {
  const app = await openApplication(url);
  const ledger = await provider(app, 'ledger/postgres-ledger.js', 'PostgresLedger');
  const { position } = await ledger.head();
  return {
    /** Milliseconds of the first answer, then of the first counts. */
    async run() {
      const { 'status, pinned': status, 'counts, pinned': counts } = questions(position);
      const { milliseconds } = await timed(() => ask(app, status));
      return { status: milliseconds, counts: (await timed(() => ask(app, counts))).milliseconds };
    },
    close: () => app.close(),
  };
}
