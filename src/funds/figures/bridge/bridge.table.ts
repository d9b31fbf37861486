import type { BridgeLine } from '../../../domain/fund/figures/bridge.js';
import { columns } from '../../../platform/http/answers/columns.js';
import type { AmountsAsText } from '../../amounts-as-text.js';

/** One row for each event. */
export const BRIDGE_COLUMNS = columns<AmountsAsText<BridgeLine> & { readonly knownThrough: string | null }>([
  ['kind', (line) => line.kind],
  ['position', (line) => line.position],
  ['recorded', (line) => line.recordedAt],
  ['date', (line) => line.date],
  ['pledge', (line) => line.pledge],
  ['donor', (line) => line.donor],
  ['currency', (line) => line.amount.currency],
  ['amount', (line) => line.amount.value],
  ['event', (line) => line.eventId],
  ['known through', (line) => line.knownThrough],
]);
