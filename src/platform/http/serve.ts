import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Config, type HistoryChoice, refuseOpenWrites } from '../../config.js';
import { LEDGER } from '../../ledger/tokens.js';
import type { Ledger, LedgerHealth } from '../../ledger/ledger.js';
import { watchLedger } from '../health/ledger-checks.js';
import { Readiness } from '../health/readiness.js';
import { serviceLogger } from '../observability/logger.js';
import { Metrics } from '../observability/metrics.js';
import type { AppOptions } from './create-app.js';

/** Provider token of what fills an empty ledger with the histories that ship with Foedera. */
export const HISTORIES = Symbol.for('foedera.histories');

export interface Histories {
  /**
   * Records the chosen histories where the ledger is empty; otherwise does nothing.
   */
  loadIfEmpty(say?: (line: string) => void, choice?: HistoryChoice): Promise<unknown>;
}

/** Provider token of what keeps the sums under the law of this release. */
export const LAW_OF_SUMS = Symbol.for('foedera.law');

export interface LawOfSums {
  /** Whether the stored sums follow the law that this process speaks. */
  stands(): Promise<boolean>;
  /**
   * Rebuilds the sums where they follow an older law, and waits where another process does. Throws OtherLaw where
   * theirs is newer.
   */
  establish(say: (line: string) => void): Promise<void>;
}

type Create = (config: Config, options: AppOptions) => Promise<NestFastifyApplication>;

/**
 * Runs the service: opens and migrates the ledger, and rebuilds the sums of an older law. It loads the histories into
 * an empty embedded one, listens, and says where in one line. While sums are rebuilt it listens already and is not
 * ready. Stops cleanly on SIGTERM and SIGINT. Throws SettingsRefused where writes would be open to others, OtherLaw
 * where the sums follow a newer law.
 */
export async function serve(
  config: Config,
  create: Create,
  say: (line: string) => void,
): Promise<NestFastifyApplication> {
  refuseOpenWrites(config);
  const app = await create(config, { logger: serviceLogger(config.logLevel), sums: 'later' });
  stopOnSignals(app);
  app.get(Metrics).observeRuntime();
  const readiness = app.get(Readiness);
  watchLedger(readiness, app.get<Ledger & LedgerHealth>(LEDGER, { strict: false }));
  const release = readiness.hold('loading histories');
  let listening = false;
  try {
    const law = app.get<LawOfSums>(LAW_OF_SUMS, { strict: false });
    if (!(await law.stands())) {
      const rebuilt = readiness.hold('rebuilding the sums under this law');
      await app.listen(config.port, config.host);
      listening = true;
      await law.establish(say);
      rebuilt();
    }
    if (config.histories !== 'none' && config.databaseUrl === null) await loadHistories(app, say, config.histories);
    if (!listening) await app.listen(config.port, config.host);
  } catch (error) {
    await app.close();
    throw error;
  }
  release();
  const writes =
    config.key === null
      ? 'writes are open to everyone on this machine (set FOEDERA_KEY to change that)'
      : 'writes need the key';
  say(`Foedera serves at ${await app.getUrl()}; ${writes}.`);
  return app;
}

async function loadHistories(
  app: NestFastifyApplication,
  say: (line: string) => void,
  choice: HistoryChoice,
): Promise<void> {
  let histories: Histories;
  try {
    histories = app.get<Histories>(HISTORIES, { strict: false });
  } catch {
    return;
  }
  await histories.loadIfEmpty(say, choice);
}

/** One signal ends the service cleanly, a second one at once. */
function stopOnSignals(app: NestFastifyApplication): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (stopping) process.exit(130);
    stopping = true;
    app.get(Readiness).hold('stopping');
    new Logger('Serve').log(`${signal}: stopping`);
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
}
