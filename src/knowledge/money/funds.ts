import type { KnownFund } from '../../domain/fund/fund/known-fund.js';
import { readFund } from '../../domain/fund/fund/read-fund.js';
import type { Folder } from '../../ledger/ledger.js';
import { folder } from '../folds/folder.js';
import { liveIn } from '../folds/live-stream.js';
import type { View } from '../moments/view.js';
import { streamName } from '../../ledger/stream-name.js';

/** The stream of a fund. */
export function fundStream(id: string): string {
  return streamName('fund', id);
}

/** A fund as known in a view; null where none is registered. */
export async function fundIn(view: View, id: string): Promise<KnownFund | null> {
  return readFund(await liveIn(view, fundStream(id)));
}

const IDS: Folder<readonly string[]> = folder({
  name: 'fund-ids',
  types: ['fund-registered'],
  initial: [],
  evolve(ids: readonly string[], event): readonly string[] {
    return ids.includes(event.data.id) ? ids : [...ids, event.data.id];
  },
});

/** Every fund known in a view, in order of registration. */
export async function fundsIn(view: View): Promise<readonly KnownFund[]> {
  const ids = (await view.fold(IDS, { category: 'fund' })).state;
  const funds = await Promise.all(ids.map((id) => fundIn(view, id)));
  return funds.filter((fund) => fund !== null);
}
