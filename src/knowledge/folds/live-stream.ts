import type { RecordedEvent } from '../../domain/event.js';
import { evolveLive, NOTHING_LIVE, type LiveStream } from '../../domain/fund/fund/live-events.js';
import type { Envelope } from '../../ledger/envelope.js';
import type { Folder } from '../../ledger/ledger.js';
import { once } from './evolved-once.js';
import type { View } from '../moments/view.js';

const LIVE: Folder<LiveStream> = {
  name: 'live',
  initial: NOTHING_LIVE,
  evolve: once((stream: LiveStream, event: Envelope) => evolveLive(stream, event as unknown as RecordedEvent)),
};

/** What stands in a stream of a fund, a pledge, a receipt or a rate. */
export async function liveIn(view: View, stream: string): Promise<LiveStream> {
  return (await view.fold(LIVE, { stream })).state;
}
