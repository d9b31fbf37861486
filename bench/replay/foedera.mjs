import { openApplication, provider } from '../harness/application.mjs';
import { built } from '../harness/built.mjs';
import { timed } from '../harness/clock.mjs';

/** `foedera replay`, and the reading and folding in it without the writing. */
export async function open({ url }) {
  const app = await openApplication(url);
  const ledger = await provider(app, 'ledger/postgres-ledger.js', 'PostgresLedger');
  const rebuild = await provider(app, 'postings/rebuild/rebuild.js', 'Rebuild');
  const companion = await provider(app, 'postings/postings-companion.js', 'PostingsCompanion');
  const { Playback } = await built('postings/rebuild/playback.js');
  return {
    /** Every event read, folded and turned into its postings, which are counted and dropped. */
    async fold() {
      const { milliseconds, cpu, result } = await timed(async () => {
        const playback = new Playback(companion, ledger);
        let events = 0;
        for await (const page of ledger.read({ after: 0 })) {
          for (const event of page) await playback.derive(event);
          events += page.length;
        }
        return events;
      });
      return { perSecond: (result * 1000) / milliseconds, cpu: (cpu * 1000) / result };
    },
    /** The whole command: postings written beside the live ones, compared, swapped. */
    async replay() {
      const { milliseconds, cpu, result } = await timed(() => rebuild.run({ check: false }));
      if (result.onlyLive + result.onlyRebuilt > 0) throw new Error(`The replay differs: ${JSON.stringify(result)}`);
      return { perSecond: (result.events * 1000) / milliseconds, cpu: (cpu * 1000) / result.events };
    },
    close: () => app.close(),
  };
}
