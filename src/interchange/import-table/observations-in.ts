import { evolveObservations, NOTHING_OBSERVED, type Observations } from '../../domain/status-table/observations.js';
import { folder } from '../../knowledge/folds/folder.js';
import { treatyStream } from '../../knowledge/treaties/treaty-index.js';
import type { View } from '../../knowledge/moments/view.js';
import type { Folder } from '../../ledger/ledger.js';

const OBSERVATIONS: Folder<Observations> = folder({
  name: 'observations',
  types: ['treaty-action-recorded', 'event-annulled', 'event-replaced'],
  initial: NOTHING_OBSERVED,
  evolve: evolveObservations,
});

/** When the acts of a treaty were seen, and what of them was set right by hand. */
export async function observationsIn(view: View, treaty: string): Promise<Observations> {
  return (await view.fold(OBSERVATIONS, { stream: treatyStream(treaty) })).state;
}
