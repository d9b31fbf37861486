import { openApplication, provider, recordAll } from '../harness/application.mjs';
import { built } from '../harness/built.mjs';
import { pressure } from '../harness/clock.mjs';
import { participants, states, treaty } from '../recordings.mjs';
import { work } from './work.mjs';

const CONDITIONS = { idempotency: null, ifMatch: null, dryRun: false };

/** The write path of `POST /v1/treaties/{id}/actions` below HTTP: command, decision, events, postings, hashes. */
export async function open({ url }) {
  const app = await openApplication(url);
  const { CommandBus } = await import('@nestjs/cqrs');
  const { RecordAction } = await built('treaties/record-action/record-action.handler.js');
  const { runAs } = await built('platform/http/current-request.js');
  const commands = await app.get(CommandBus, { strict: false });
  const ledger = await provider(app, 'ledger/postgres-ledger.js', 'PostgresLedger');
  const codes = states();
  await recordAll(app, participants());
  return {
    /** Events a second with so many callers. */
    async run({ round, shape, callers, seconds }) {
      const { pool, next } = work({ round, shape, callers, codes });
      await recordAll(app, pool.map(treaty));
      const measured = await runAs({ actor: 'bench' }, () =>
        pressure({ callers, seconds }, (caller) => {
          const { treaty: id, body } = next(caller);
          return commands.execute(new RecordAction(id, body, CONDITIONS));
        }),
      );
      const { position } = await ledger.head();
      return { ...measured, position };
    },
    close: () => app.close(),
  };
}
