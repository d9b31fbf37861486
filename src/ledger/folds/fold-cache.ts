import { LRUCache } from 'lru-cache';
import type { Sealed } from '../envelope.js';
import type { Folded, Folder, Selection } from '../ledger.js';
import { categoryOf } from '../stream-name.js';
import { evolved, selectionKey, takes, unfolded } from './selection.js';

/** Reads the events a folder takes from a selection, up to a position. */
export type ReadSelection = (
  selection: Selection,
  types: readonly string[] | undefined,
  upTo: number,
) => AsyncIterable<readonly Sealed[]>;

/** Bytes of events whose folds are held; a fold takes about as much memory as its events' text. */
const WEIGHT = 24 * 1024 * 1024;
/** What a fold weighs beside its events. */
const OWN_WEIGHT = 500;

/**
 * A fold that a group of events was decided upon, and what it is with them. `bytes`: of the events that went into it.
 */
export interface Carried {
  readonly before: Folded<unknown>;
  readonly after: Folded<unknown>;
  readonly bytes: number;
}

/** A fold being read or held. `current` ones follow the ledger; the others stand at one position for ever. */
interface Entry {
  readonly key: string;
  readonly folder: Folder<unknown>;
  readonly selection: Selection;
  readonly current: boolean;
  folded: Folded<unknown>;
  weight: number;
  /** Events that were recorded while it was being read. */
  backlog: Sealed[];
  reading: Promise<void> | null;
}

/**
 * Folds held in memory: bounded by the weight of their events, carried along with every event this process learns of.
 */
export class FoldCache {
  /** Each in an object of its own: the cache weighs again only what it has not seen. */
  private readonly entries: LRUCache<string, { readonly entry: Entry }>;
  private readonly following = new Map<string, Map<string, Entry>>();

  constructor(
    private readonly read: ReadSelection,
    weight = WEIGHT,
  ) {
    this.entries = new LRUCache<string, { readonly entry: Entry }>({
      maxSize: weight,
      // However many events a fold has taken, it may be small; none is so heavy that it cannot be held.
      sizeCalculation: ({ entry }) => Math.min(entry.weight, Math.floor(weight / 4)),
      dispose: ({ entry }, _key, reason) => {
        if (reason !== 'set') this.forget(entry);
      },
    });
  }

  /** The fold at the position this process has caught up with, `head`. */
  async current<S>(folder: Folder<S>, selection: Selection, head: number): Promise<Folded<S>> {
    const key = `${selectionKey(selection)} ${folder.name}`;
    const entry = this.entries.get(key)?.entry ?? this.begin({ key, folder, selection, current: true }, head);
    if (entry.reading !== null) await entry.reading;
    return entry.folded as Folded<S>;
  }

  /** The fold at an earlier position. */
  async earlier<S>(folder: Folder<S>, selection: Selection, at: number): Promise<Folded<S>> {
    const now = this.entries.get(`${selectionKey(selection)} ${folder.name}`)?.entry;
    if (now !== undefined && now.reading === null && now.folded.position <= at) return now.folded as Folded<S>;
    const key = `${selectionKey(selection)} ${folder.name} ${at}`;
    const entry = this.entries.get(key)?.entry ?? this.begin({ key, folder, selection, current: false }, at);
    if (entry.reading !== null) await entry.reading;
    return entry.folded as Folded<S>;
  }

  /**
   * Takes events into every fold that follows the ledger. `carried`: folds that were made with all of them already, by
   * key.
   */
  apply(events: readonly Sealed[], carried: ReadonlyMap<string, Carried>): void {
    const done = new Set<Entry>();
    for (const [key, { before, after, bytes }] of carried) {
      const entry = this.entries.peek(key)?.entry;
      if (entry === undefined || entry.reading !== null || entry.folded !== before) continue;
      done.add(entry);
      this.take(entry, after, bytes);
    }
    for (const event of events) {
      for (const key of [`stream ${event.stream}`, `category ${categoryOf(event.stream)}`]) {
        for (const entry of this.following.get(key)?.values() ?? []) {
          if (done.has(entry) || !takes(entry.folder, entry.selection, event)) continue;
          if (entry.reading !== null) entry.backlog.push(event);
          else this.take(entry, evolved(entry.folder, entry.folded, event), event.bytes.length);
        }
      }
    }
  }

  private take(entry: Entry, folded: Folded<unknown>, bytes: number): void {
    entry.folded = folded;
    entry.weight += bytes;
    this.entries.set(entry.key, { entry });
  }

  private begin(wanted: Pick<Entry, 'key' | 'folder' | 'selection' | 'current'>, upTo: number): Entry {
    const entry: Entry = { ...wanted, folded: unfolded(wanted.folder), weight: OWN_WEIGHT, backlog: [], reading: null };
    entry.reading = this.fill(entry, upTo);
    this.entries.set(entry.key, { entry });
    if (entry.current) {
      const key = selectionKey(entry.selection);
      this.following.set(key, (this.following.get(key) ?? new Map<string, Entry>()).set(entry.key, entry));
    }
    return entry;
  }

  private async fill(entry: Entry, upTo: number): Promise<void> {
    try {
      for await (const page of this.read(entry.selection, entry.folder.types, upTo)) {
        for (const event of page) advance(entry, event);
      }
      for (const event of entry.backlog) advance(entry, event);
      entry.backlog = [];
      entry.reading = null;
      if (this.entries.peek(entry.key)?.entry === entry) this.entries.set(entry.key, { entry });
    } catch (error) {
      if (this.entries.peek(entry.key)?.entry === entry) this.entries.delete(entry.key);
      throw error;
    }
  }

  private forget(entry: Entry): void {
    const key = selectionKey(entry.selection);
    const group = this.following.get(key);
    if (group?.get(entry.key) !== entry) return;
    group.delete(entry.key);
    if (group.size === 0) this.following.delete(key);
  }
}

function advance(entry: Entry, event: Sealed): void {
  entry.folded = evolved(entry.folder, entry.folded, event);
  entry.weight += event.bytes.length;
}
