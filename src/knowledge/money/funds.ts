import type { RecordedEvent } from '../../domain/event.js';
import type { KnownFund } from '../../domain/fund/fund/known-fund.js';
import { readFund } from '../../domain/fund/fund/read-fund.js';
import type { Envelope } from '../../ledger/envelope.js';
import type { Folder } from '../../ledger/ledger.js';
import { liveIn } from '../folds/live-stream.js';
import type { View } from '../moments/view.js';

/** The stream of a fund. */
export function fundStream(id: string): string {
  return `fund/${id}`;
}

/** A fund as known in a view; null where none is registered. */
export async function fundIn(view: View, id: string): Promise<KnownFund | null> {
  return readFund(await liveIn(view, fundStream(id)));
}

const IDS: Folder<readonly string[]> = {
  name: 'fund-ids',
  types: ['fund-registered'],
  initial: [],
  evolve(ids: readonly string[], envelope: Envelope): readonly string[] {
    const event = envelope as unknown as RecordedEvent;
    return event.type !== 'fund-registered' || ids.includes(event.data.id) ? ids : [...ids, event.data.id];
  },
};

/** Every fund known in a view, in order of registration. */
export async function fundsIn(view: View): Promise<readonly KnownFund[]> {
  const ids = (await view.fold(IDS, { category: 'fund' })).state;
  const funds = await Promise.all(ids.map((id) => fundIn(view, id)));
  return funds.filter((fund) => fund !== null);
}
