import type { Envelope, Sealed } from '../envelope.js';
import type { Folded, Folder, Selection } from '../ledger.js';
import { LedgerBroken } from '../seal.js';
import { type FencedHead, readHead } from '../store/head.js';
import { eventById, eventsByRef } from '../store/lookups.js';
import { extentOf, pages } from '../store/pages.js';
import type { Store } from '../store/store.js';
import { type Carried, FoldCache } from './fold-cache.js';
import { STREAMS_HELD, Streams } from './streams.js';

/** The ledger as far as this process has caught up with it: its head, and what is held in memory up to there. */
export class LocalLedger {
  private readonly folds: FoldCache;

  private constructor(
    private readonly store: Store,
    private at: FencedHead,
    private readonly streams: Streams,
  ) {
    this.folds = new FoldCache((selection, types, upTo) => pages(store, extentOf(selection, types, upTo)));
  }

  /**
   * The ledger as it stands, its head compared with its events.
   * @throws LedgerBroken where they do not agree.
   */
  static async open(store: Store): Promise<LocalLedger> {
    return store.transaction('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', async (session) => {
      const head = await readHead(session);
      const [last] = await session.query<{ readonly position: string | null }>({
        text: 'SELECT max(position) AS position FROM events',
      });
      const position = Number(last?.position ?? 0);
      if (position !== head.position) {
        throw new LedgerBroken(
          `The head of the ledger is at position ${head.position}, its last event at ${position}. The database was changed by other hands or restored in parts: restore it whole, or import an export into an empty one.`,
        );
      }
      const rows = await session.query<{ readonly stream: string; readonly version: number }>({
        text: ALL_STREAMS,
        values: [STREAMS_HELD + 1],
      });
      const known = rows.length > STREAMS_HELD ? null : new Map(rows.map(({ stream, version }) => [stream, version]));
      return new LocalLedger(store, head, new Streams(store, known));
    });
  }

  get head(): FencedHead {
    return this.at;
  }

  /** Takes events just recorded, and the head after them. `carried`: folds that have them already. */
  apply(events: readonly Sealed[], head: FencedHead, carried: ReadonlyMap<string, Carried> = new Map()): void {
    for (const event of events) this.streams.apply(event);
    this.folds.apply(events, carried);
    this.at = head;
  }

  /** Takes what others recorded, up to `head`. */
  async catchUp(head: FencedHead): Promise<void> {
    if (head.position < this.at.position) {
      throw new LedgerBroken(
        `The database holds ${head.position} events; this process has seen ${this.at.position}. It was replaced or restored: start Foedera again.`,
      );
    }
    for await (const page of pages(this.store, { after: this.at.position, upTo: head.position })) {
      const last = page.at(-1);
      if (last !== undefined) this.apply(page, { ...this.at, position: last.position, recordedAt: last.recordedAt });
    }
    this.at = head;
  }

  async fold<S>(folder: Folder<S>, selection: Selection, at = this.at.position): Promise<Folded<S>> {
    const head = this.at.position;
    return at >= head ? this.folds.current(folder, selection, head) : this.folds.earlier(folder, selection, at);
  }

  async version(stream: string): Promise<number> {
    return this.streams.version(stream, this.at.position);
  }

  async event(eventId: string): Promise<Sealed | null> {
    return eventById(this.store, eventId, this.at.position);
  }

  async byRef(stream: string, ref: string): Promise<readonly Envelope[]> {
    const upTo = this.at.position;
    return (await this.streams.mayHold(stream, ref, upTo)) ? eventsByRef(this.store, stream, ref, upTo) : [];
  }
}

/** Every stream with its version, by leaps over the index on (stream, version). */
const ALL_STREAMS = `WITH RECURSIVE streams AS (
    (SELECT stream FROM events ORDER BY stream LIMIT 1)
    UNION ALL
    SELECT (SELECT stream FROM events WHERE stream > streams.stream ORDER BY stream LIMIT 1) FROM streams WHERE stream IS NOT NULL
  ) SELECT stream, (SELECT max(version) FROM events WHERE events.stream = streams.stream) AS version
  FROM streams WHERE stream IS NOT NULL LIMIT $1`;
