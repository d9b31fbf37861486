import type { EventData } from '../../domain/event.js';
import { minorOf } from '../../domain/money/amount.js';
import { ByCode } from '../../domain/by-code.js';
import type { Folder } from '../../ledger/ledger.js';
import { idOf } from '../../ledger/stream-name.js';
import { folder } from '../folds/folder.js';
import type { View } from '../moments/view.js';

/** What a list of pledges needs to know of each. */
export interface PledgeEntry {
  readonly id: string;
  readonly fund: string;
  readonly donor: string | null;
  readonly currency: string;
  readonly minor: bigint;
  readonly announcedBy: string;
}

/** Every pledge announced: by id, by fund, and by fund, donor and currency. */
export interface PledgeIndex {
  readonly byId: ByCode<PledgeEntry>;
  readonly toFund: ByCode<readonly PledgeEntry[]>;
  readonly ofDonor: ByCode<readonly PledgeEntry[]>;
}

const INDEX: Folder<PledgeIndex> = folder({
  name: 'pledge-index',
  types: ['pledge-announced', 'event-replaced', 'event-annulled'],
  initial: { byId: ByCode.of(), toFund: ByCode.of(), ofDonor: ByCode.of() },
  evolve(index: PledgeIndex, event): PledgeIndex {
    if (event.type === 'pledge-announced') return withEntry(index, entryOf(event.data, event.eventId));
    const id = idOf(event.stream);
    const known = index.byId.get(id);
    if (known?.announcedBy !== event.data.target) return index;
    const without = withoutEntry(index, known);
    if (event.type === 'event-annulled' || event.data.with.type !== 'pledge-announced') return without;
    return withEntry(without, entryOf(event.data.with.data, event.eventId));
  },
});

/** The pledges known in a view. */
export async function pledgeIndexIn(view: View): Promise<PledgeIndex> {
  return (await view.fold(INDEX, { category: 'pledge' })).state;
}

/**
 * The largest pledge of a donor to a fund in a currency, in minor units; null where there is none. A donor without name
 * has none.
 */
export async function largestPledge(
  view: View,
  fund: string,
  donor: string | null,
  currency: string,
): Promise<bigint | null> {
  if (donor === null) return null;
  const entries = (await pledgeIndexIn(view)).ofDonor.get(donorKey({ fund, donor, currency })) ?? [];
  return entries.reduce<bigint | null>((most, { minor }) => (most === null || minor > most ? minor : most), null);
}

function entryOf({ id, fund, donor, amount }: EventData['pledge-announced'], announcedBy: string): PledgeEntry {
  const minor = minorOf(amount);
  return { id, fund, donor, currency: amount?.currency ?? '', minor, announcedBy };
}

function donorKey({ fund, donor, currency }: Pick<PledgeEntry, 'fund' | 'donor' | 'currency'>): string {
  return `${fund}/${donor ?? ''}/${currency}`;
}

function withEntry({ byId, toFund, ofDonor }: PledgeIndex, entry: PledgeEntry): PledgeIndex {
  const key = donorKey(entry);
  return {
    byId: byId.with(entry.id, entry),
    toFund: toFund.with(entry.fund, [...(toFund.get(entry.fund) ?? []), entry]),
    ofDonor: ofDonor.with(key, [...(ofDonor.get(key) ?? []), entry]),
  };
}

function withoutEntry({ byId, toFund, ofDonor }: PledgeIndex, entry: PledgeEntry): PledgeIndex {
  const rest = (entries: readonly PledgeEntry[] | undefined): readonly PledgeEntry[] =>
    (entries ?? []).filter((each) => each !== entry);
  const key = donorKey(entry);
  return {
    byId: byId.without(entry.id),
    toFund: toFund.with(entry.fund, rest(toFund.get(entry.fund))),
    ofDonor: ofDonor.with(key, rest(ofDonor.get(key))),
  };
}
