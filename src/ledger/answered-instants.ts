import type { LocalLedger } from './folds/local-ledger.js';
import { InstantNotReached } from './ledger.js';
import { answerInstant } from './store/head.js';
import type { Store } from './store/store.js';
import type { ServiceClock } from './writing/stamp.js';

/** The last instant that PostgreSQL and RFC 3339 write with four digits for the year. */
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

/** A note to be made in the database, for all who asked before it was begun. */
interface Note {
  upTo: number;
  readonly made: Promise<number>;
}

/**
 * Instants that were asked about, noted in the head before they are answered, so that no later event falls at or before
 * them. Most need no note: an instant before the last event is settled by that event.
 */
export class AnsweredInstants {
  /** As far as this process knows it, in milliseconds. */
  private noted = Number.NEGATIVE_INFINITY;
  private next: Note | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: Store,
    private readonly known: LocalLedger,
    private readonly clock: ServiceClock,
  ) {}

  /**
   * From here on nothing is stamped at or before this instant.
   * @throws InstantNotReached where it lies ahead; StoreUnreachable
   */
  async settle(instant: number): Promise<void> {
    const { recordedAt } = this.known.head;
    if (instant <= this.noted || (recordedAt !== null && instant < Date.parse(recordedAt))) return;
    this.next ??= this.begin();
    this.next.upTo = Math.max(this.next.upTo, Math.min(instant, LAST));
    const now = await this.next.made;
    if (instant > this.noted) throw new InstantNotReached(new Date(instant).toISOString(), new Date(now).toISOString());
  }

  /** A note made after the one that is under way: what many ask at once is one statement. */
  private begin(): Note {
    const made = this.last.then(() => this.make());
    this.last = made.catch(() => undefined);
    return { upTo: Number.NEGATIVE_INFINITY, made };
  }

  private async make(): Promise<number> {
    const upTo = this.next?.upTo ?? 0;
    this.next = null;
    const { answered, clock } = await answerInstant(this.store, new Date(upTo).toISOString(), this.clock());
    if (answered !== null) this.noted = Math.max(this.noted, Date.parse(answered));
    return Date.parse(clock);
  }
}
