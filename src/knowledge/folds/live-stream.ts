import { evolveLive, NOTHING_LIVE, type LiveStream } from '../../domain/fund/fund/live-events.js';
import type { Folder } from '../../ledger/ledger.js';
import { once } from './evolved-once.js';
import { folder } from './folder.js';
import type { View } from '../moments/view.js';

const LIVE: Folder<LiveStream> = folder({
  name: 'live',
  initial: NOTHING_LIVE,
  evolve: once(evolveLive),
});

/** What stands in a stream of a fund, a pledge, a receipt or a rate. */
export async function liveIn(view: View, stream: string): Promise<LiveStream> {
  return (await view.fold(LIVE, { stream })).state;
}
