import type { DataSource } from 'typeorm';
import { poolOf } from '../platform/database/data-source.js';
import { AnsweredInstants } from './answered-instants.js';
import type { Sealed } from './envelope.js';
import { LocalLedger } from './folds/local-ledger.js';
import type { Clocks, Companion, Folded, Folder, Head, Ledger, LedgerHealth } from './ledger.js';
import type { Selection, LedgerWrite, Written } from './ledger.js';
import { readHead } from './store/head.js';
import { eventById, positionAt, recordedAt } from './store/lookups.js';
import { EVER, pages } from './store/pages.js';
import { Store } from './store/store.js';
import { Appender } from './writing/appender.js';
import { Lock } from './writing/lock.js';
import { restore } from './writing/restore.js';
import type { ServiceClock } from './writing/stamp.js';
import { Writer } from './writing/writer.js';

const machineClock: ServiceClock = () => new Date().toISOString();

/**
 * The event store on PostgreSQL. Inside `decide`, ask the `Working` it is given and not the ledger: the ledger may be
 * waiting for it.
 */
export class PostgresLedger implements Ledger, LedgerHealth {
  private readonly lock = new Lock();
  private readonly appender: Appender;
  private readonly writer: Writer;
  private readonly instants: AnsweredInstants;

  private constructor(
    private readonly store: Store,
    private readonly known: LocalLedger,
    private readonly clock: ServiceClock,
  ) {
    this.appender = new Appender(store, known);
    this.writer = new Writer(store, this.appender, this.lock, clock);
    this.instants = new AnsweredInstants(store, known, clock);
  }

  /**
   * The ledger in a migrated database, through the connections of the service's role. `clock` stamps what is recorded.
   * @throws LedgerBroken where head and events do not agree.
   */
  static async open(service: DataSource, clock: ServiceClock = machineClock): Promise<PostgresLedger> {
    const store = new Store(poolOf(service));
    return new PostgresLedger(store, await LocalLedger.open(store), clock);
  }

  /**
   * Rows to derive from every event in the append's own transaction; one companion, registered before the first write.
   */
  companion(companion: Companion): void {
    this.appender.register(companion);
  }

  async write<R>(write: LedgerWrite<R>): Promise<Written<R>> {
    return this.writer.write(write);
  }

  /**
   * Restores a page of an export, byte for byte, after what is there already, and derives the companion's rows. Pages
   * come in order of position, the first into an empty ledger. Events that are there already are compared and passed
   * over, so that a restore that was interrupted is simply begun again. Returns how many were added.
   * @throws LedgerBroken at a wrong hash, a gap, a version or time out of order, or where the ledger holds something
   * else. Nothing of the page is recorded then.
   */
  async appendVerbatim(page: readonly Sealed[]): Promise<number> {
    return this.lock.run(() => restore(this.store, this.appender, page));
  }

  async head(): Promise<Head> {
    const { position } = await readHead(this.store);
    if (position > this.known.head.position) await this.lock.run(() => this.appender.catchUp());
    const { head } = this.known;
    return { position: head.position, recordedAt: head.recordedAt };
  }

  async positionAt(instant: string): Promise<number> {
    const time = Date.parse(instant);
    // No clock of a service stands before its own epoch.
    if (time < 0) return 0;
    await this.instants.settle(time);
    return positionAt(this.store, new Date(time).toISOString());
  }

  async writable(): Promise<void> {
    await this.appender.writable.check(this.store);
  }

  async clocks(): Promise<Clocks> {
    const before = Date.parse(this.clock());
    const { clock: database, recordedAt } = await readHead(this.store);
    const service = (before + Date.parse(this.clock())) / 2;
    return { service: new Date(service).toISOString(), database, recordedAt };
  }

  async recordedAt(position: number): Promise<string | null> {
    return recordedAt(this.store, position);
  }

  async fold<S>(folder: Folder<S>, selection: Selection, at?: number): Promise<Folded<S>> {
    if (at !== undefined && at > this.known.head.position) await this.head();
    return this.known.fold(folder, selection, at);
  }

  async event(eventId: string): Promise<Sealed | null> {
    return eventById(this.store, eventId, EVER);
  }

  async *read(from: Parameters<Ledger['read']>[0]): AsyncGenerator<readonly Sealed[]> {
    const { after, upTo = EVER, limit, stream, type } = from;
    yield* pages(this.store, {
      after,
      upTo,
      limit,
      stream,
      types: type === undefined ? undefined : [type],
      checked: true,
    });
  }
}
