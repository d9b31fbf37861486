import { inChild } from './child.mjs';
import { statement } from './server.mjs';
import { withWorldFile } from './world-file.mjs';

/** Ledgers to ask and to replay, filled through the import path. */
export class Ledgers {
  #server;
  #events;
  #progress;
  #great = null;
  /** How the great ledger came to be, for the report. */
  told = null;

  constructor(server, events, progress) {
    this.#server = server;
    this.#events = events;
    this.#progress = progress;
  }

  /** Address of the great ledger, in the folder's own database; made when first asked for, or found in a folder that was kept. */
  great() {
    this.#great ??= this.#make();
    return this.#great;
  }

  /** Fills an empty database with a world of so many events. */
  build(url, events) {
    return withWorldFile(events, async (file) => (await inChild('import-pacta', { url, file, keepGoing: true }, 'run')).result);
  }

  async #make() {
    const url = await this.#server.url();
    const held = await statement(url, 'SELECT position FROM ledger_head').catch(() => []);
    if (Number(held[0]?.position) === this.#events) {
      this.told = 'The great ledger was found in the folder given.';
      return url;
    }
    if (Number(held[0]?.position ?? 0) > 0) throw new Error('The folder given holds another ledger.');
    this.#progress(`making the ledger of ${this.#events.toLocaleString('en')} events`, 0, 1);
    const { milliseconds } = await this.build(url, this.#events);
    await statement(url, 'VACUUM ANALYZE');
    const seconds = Math.round(milliseconds / 1000);
    this.told = `The ledger of ${this.#events.toLocaleString('en')} events was made by the import path (one pass) in ${String(seconds)} s.`;
    return url;
  }
}
