import { inChild } from './child.mjs';
import { multiply } from './multiply.mjs';
import { statement } from './server.mjs';
import { ACTS, participants } from '../recordings.mjs';
import { withWorldFile } from './world-file.mjs';

/** Treaties of the great ledger that are imported; the others are copies of these. */
const SEED = 50;

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

  /**
   * Address of the great ledger, in the folder's own database; made when first asked for, or found in a folder that was
   * kept.
   */
  great() {
    this.#great ??= this.#make();
    return this.#great;
  }

  /** Fills an empty database with a world of so many events. */
  build(url, events) {
    return withWorldFile(
      events,
      async (file) => (await inChild('import-foedera', { url, file, keepGoing: true }, 'run')).result,
    );
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
    const imported = Math.min(this.#events, participants().length + SEED * (ACTS + 1));
    const { milliseconds } = await this.build(url, imported);
    await multiply(url, this.#events, SEED);
    await statement(url, 'VACUUM ANALYZE');
    const seconds = (milliseconds / 1000).toFixed(1);
    this.told = `The great ledger: ${imported.toLocaleString('en')} events were recorded by the import path (one pass, ${seconds} s); the others are copies of them under other treaties' names, made in the database with their own positions, bytes, hashes and postings.`;
    return url;
  }
}
