import type { Envelope } from '../envelope.js';
import type { Folded, Folder, Selection } from '../ledger.js';
import { categoryOf } from '../stream-name.js';

/** One text for each selection. */
export function selectionKey(selection: Selection): string {
  return 'stream' in selection ? `stream ${selection.stream}` : `category ${selection.category}`;
}

/** Whether a folder over a selection takes an event. */
export function takes(folder: Folder<never> | Folder<unknown>, selection: Selection, event: Envelope): boolean {
  const selected =
    'stream' in selection ? event.stream === selection.stream : categoryOf(event.stream) === selection.category;
  return selected && (folder.types === undefined || folder.types.includes(event.type));
}

/** The fold of no events. */
export function unfolded<S>(folder: Folder<S>): Folded<S> {
  return { state: folder.initial, version: 0, position: 0 };
}

/** A fold with one more event. */
export function evolved<S>(folder: Folder<S>, folded: Folded<S>, event: Envelope): Folded<S> {
  return { state: folder.evolve(folded.state, event), version: folded.version + 1, position: event.position };
}
