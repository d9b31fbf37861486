import { LRUCache } from 'lru-cache';
import type { Envelope } from '../../ledger/envelope.js';
import type { Folded, Folder, Selection } from '../../ledger/ledger.js';
import { categoryOf } from '../../ledger/stream-name.js';
import type { View } from '../moments/view.js';

/** Reads a fold as it stands before the event now being looked at; asked only for what is not held. */
export type LoadFold = <S>(folder: Folder<S>, selection: Selection) => Promise<Folded<S>>;

interface Held {
  readonly folder: Folder<unknown>;
  folded: Folded<unknown>;
  following: { readonly position: number; readonly folded: Folded<unknown> } | null;
}

/**
 * Events in the folds held at one time, at about a kilobyte each. Sixty treaties of five hundred acts may take turns
 * and none is loaded twice.
 */
const EVENTS_HELD = 30_000;

/**
 * Folds carried along a run of events: held while they are in use, loaded again when they were dropped. One caller at a
 * time.
 */
export class AdvancingFolds implements View {
  private readonly streams: LRUCache<string, Map<string, Held>>;
  private readonly categories = new Map<string, Map<string, Held>>();

  constructor(
    private readonly load: LoadFold,
    eventsHeld = EVENTS_HELD,
  ) {
    this.streams = new LRUCache({
      maxSize: eventsHeld,
      sizeCalculation: (group) => Math.min(weight(group), eventsHeld / 2),
    });
  }

  /** The fold before the next event. */
  async fold<S>(folder: Folder<S>, selection: Selection): Promise<Folded<S>> {
    return (await this.hold(folder, selection)).folded as Folded<S>;
  }

  /** The fold with an event that has not been advanced over yet. */
  async following<S>(folder: Folder<S>, selection: Selection, event: Envelope): Promise<Folded<S>> {
    const held = await this.hold(folder, selection);
    if (!selects(selection, event)) return held.folded as Folded<S>;
    return next(held, event) as Folded<S>;
  }

  /** Takes an event into every fold held that selects it. */
  advance(event: Envelope): void {
    const ofStream = this.streams.get(event.stream);
    const ofCategory = this.categories.get(categoryOf(event.stream));
    for (const held of [...(ofStream?.values() ?? []), ...(ofCategory?.values() ?? [])]) {
      held.folded = next(held, event);
      held.following = null;
    }
    // A new map, since the cache weighs again only what it has not seen.
    if (ofStream !== undefined) this.streams.set(event.stream, new Map(ofStream));
  }

  private async hold(folder: Folder<unknown>, selection: Selection): Promise<Held> {
    const group = this.group(selection);
    const held = group.get(folder.name);
    if (held !== undefined) return held;
    const loaded: Held = {
      folder: folder,
      folded: await this.load(folder, selection),
      following: null,
    };
    if ('stream' in selection) this.streams.set(selection.stream, new Map(group).set(folder.name, loaded));
    else group.set(folder.name, loaded);
    return loaded;
  }

  private group(selection: Selection): Map<string, Held> {
    if ('stream' in selection) return this.streams.get(selection.stream) ?? new Map<string, Held>();
    const group = this.categories.get(selection.category) ?? new Map<string, Held>();
    this.categories.set(selection.category, group);
    return group;
  }
}

function selects(selection: Selection, event: Envelope): boolean {
  return 'stream' in selection ? selection.stream === event.stream : selection.category === categoryOf(event.stream);
}

function next(held: Held, event: Envelope): Folded<unknown> {
  if (held.following?.position === event.position) return held.following.folded;
  const { types } = held.folder;
  if (types !== undefined && !types.includes(event.type)) return held.folded;
  const { state, version } = held.folded;
  const folded = { state: held.folder.evolve(state, event), version: version + 1, position: event.position };
  held.following = { position: event.position, folded };
  return folded;
}

function weight(group: ReadonlyMap<string, Held>): number {
  let events = 1;
  for (const held of group.values()) events += held.folded.version;
  return events;
}
