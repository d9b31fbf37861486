import type { EventData } from '../../domain/event.js';
import { dependsOn } from '../../domain/treaty/reading/depends-on.js';
import type { Folder } from '../../ledger/ledger.js';
import { folder } from '../folds/folder.js';
import type { View } from '../moments/view.js';
import { idOf, streamName } from '../../ledger/stream-name.js';

/** What a list of treaties needs to know of each. */
export interface TreatyEntry {
  readonly id: string;
  readonly title: string;
  readonly parent: string | null;
  /** The treaties this one's interpretation reads: its parent and its floors. */
  readonly dependsOn: readonly string[];
  /** The treaties whose interpretation reads this one directly. */
  readonly dependents: readonly string[];
  /** The registration, or the correction that replaced it. */
  readonly registeredBy: string;
}

/** Every treaty registered, by id, in order of registration. */
export type TreatyIndex = ReadonlyMap<string, TreatyEntry>;

const INDEX: Folder<TreatyIndex> = folder({
  name: 'treaty-index',
  types: ['treaty-registered', 'event-replaced', 'event-annulled'],
  initial: new Map(),
  evolve(index: TreatyIndex, event): TreatyIndex {
    if (event.type === 'treaty-registered') return withEntry(index, event.data, event.eventId);
    const id = idOf(event.stream);
    if (index.get(id)?.registeredBy !== event.data.target) return index;
    if (event.type === 'event-annulled') return without(index, id);
    return event.data.with.type === 'treaty-registered' ? withEntry(index, event.data.with.data, event.eventId) : index;
  },
});

/** The treaties known in a view. */
export async function treatyIndexIn(view: View): Promise<TreatyIndex> {
  return (await view.fold(INDEX, { category: 'treaty' })).state;
}

/** The treaties that read one of these, directly or through others; those named are left out. Nearest first. */
export function dependentsOf(index: TreatyIndex, ids: readonly string[]): readonly string[] {
  const found = new Set(ids);
  for (const id of found) for (const dependent of index.get(id)?.dependents ?? []) found.add(dependent);
  return [...found].slice(new Set(ids).size);
}

/** The stream of a treaty. */
export function treatyStream(id: string): string {
  return streamName('treaty', id);
}

function withEntry(index: TreatyIndex, treaty: EventData['treaty-registered'], registeredBy: string): TreatyIndex {
  const { id, title, parent } = treaty;
  return linked(
    new Map(index).set(id, { id, title, parent, dependsOn: dependsOn(treaty), dependents: [], registeredBy }),
  );
}

function without(index: TreatyIndex, id: string): TreatyIndex {
  const rest = new Map(index);
  rest.delete(id);
  return linked(rest);
}

function linked(entries: ReadonlyMap<string, TreatyEntry>): TreatyIndex {
  const dependents = new Map<string, string[]>();
  for (const { id, dependsOn: read } of entries.values()) {
    for (const other of read) dependents.set(other, [...(dependents.get(other) ?? []), id]);
  }
  return new Map([...entries].map(([id, entry]) => [id, { ...entry, dependents: dependents.get(id) ?? [] }]));
}
