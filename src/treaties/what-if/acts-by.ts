import { asKnownOn } from '../../domain/treaty/what-if/as-known-on.js';
import type { TreatyState } from '../../domain/treaty/model/state.js';
import type { View } from '../../knowledge/moments/view.js';
import type { Folded, Folder, Selection } from '../../ledger/ledger.js';

/**
 * A view in which no treaty has acts dated after a day. So the parents and floors read from it are those of that day as
 * well.
 */
export function actsBy(day: string, view: View): View {
  return {
    bounded: true,
    async fold<S>(folder: Folder<S>, selection: Selection): Promise<Folded<S>> {
      const folded = await view.fold(folder, selection);
      return isTreaty(folded.state) ? { ...folded, state: asKnownOn(folded.state, day) } : folded;
    },
  };
}

/** Only a treaty's fold has acts of its own. */
function isTreaty<S>(state: S): state is S & TreatyState {
  return typeof state === 'object' && state !== null && 'ownActs' in state;
}
