import type { EventData } from '../../domain/event.js';
import { isRead, type TreatyLink } from '../../domain/treaty/model/link.js';
import { namesOfTreaty, type TreatyNames } from '../../domain/treaty/model/treaty.js';
import { dependsOn } from '../../domain/treaty/reading/depends-on.js';
import type { Folder } from '../../ledger/ledger.js';
import { folder } from '../folds/folder.js';
import type { View } from '../moments/view.js';
import { idOf, streamName } from '../../ledger/stream-name.js';

/** What a list of treaties needs to know of each. */
export interface TreatyEntry extends TreatyNames {
  readonly id: string;
  readonly parent: string | null;
  /** The treaties that its own registration reads: its parent and its floors. */
  readonly reads: readonly string[];
  /** The links that its registration has to earlier treaties. */
  readonly links: readonly TreatyLink[];
  /** Later treaties with a link to this one; `treaty` is the later one. */
  readonly linkedBy: readonly TreatyLink[];
  /** All treaties that its interpretation reads: `reads`, and the later ones that change something for it. */
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
  const { id, parent, links = [] } = treaty;
  const reads = dependsOn(treaty);
  const unlinked = { linkedBy: [], dependsOn: reads, dependents: [] };
  const entry = { id, ...namesOfTreaty(treaty), parent, reads, links, ...unlinked, registeredBy };
  return linked(new Map(index).set(id, entry));
}

function without(index: TreatyIndex, id: string): TreatyIndex {
  const rest = new Map(index);
  rest.delete(id);
  return linked(rest);
}

function linked(entries: ReadonlyMap<string, TreatyEntry>): TreatyIndex {
  const [linkedBy, dependents] = [new Map<string, TreatyLink[]>(), new Map<string, string[]>()];
  for (const { id, links } of entries.values())
    for (const link of links)
      linkedBy.set(link.treaty, [...(linkedBy.get(link.treaty) ?? []), { ...link, treaty: id }]);
  const later = (id: string) => (linkedBy.get(id) ?? []).filter(isRead).map(({ treaty }) => treaty);
  const all = [...entries.values()].map((entry) => ({
    ...entry,
    linkedBy: linkedBy.get(entry.id) ?? [],
    dependsOn: [...new Set([...entry.reads, ...later(entry.id)])],
  }));
  for (const { id, dependsOn: read } of all)
    for (const other of read) dependents.set(other, [...(dependents.get(other) ?? []), id]);
  return new Map(all.map((entry) => [entry.id, { ...entry, dependents: dependents.get(entry.id) ?? [] }]));
}
