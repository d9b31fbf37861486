import type { RecordedEvent } from '../../domain/event.js';
import type { Span } from '../../domain/fund/pledge.js';
import { evolveReadings, NOTHING_READ, type Readings } from '../../domain/contributions/readings.js';
import { ByCode } from '../../domain/treaty/by-code.js';
import { pledgeStream } from '../../knowledge/pledges.js';
import { receiptStream } from '../../knowledge/receipts.js';
import type { View } from '../../knowledge/view.js';
import type { Envelope } from '../../ledger/envelope.js';
import type { Folder } from '../../ledger/ledger.js';

const READINGS: Folder<Readings> = {
  name: 'contribution-readings',
  types: ['pledge-announced', 'pledge-action-recorded', 'receipt-recorded', 'event-replaced', 'event-annulled'],
  initial: NOTHING_READ,
  evolve: (readings: Readings, event: Envelope) => evolveReadings(readings, event as unknown as RecordedEvent),
};

/** What a table said before of the row with this id. */
export async function readingsIn(view: View, id: string): Promise<Readings> {
  const [pledge, receipt] = [
    (await view.fold(READINGS, { stream: pledgeStream(id) })).state,
    (await view.fold(READINGS, { stream: receiptStream(id) })).state,
  ];
  return receipt.size === 0 ? pledge : new Map([...pledge, ...receipt]);
}

/** The rows that pledges were ever read in, by name, with what they are of: the donor and the days. */
const ROWS: Folder<ByCode<string>> = {
  name: 'contribution-rows',
  types: ['pledge-announced'],
  initial: ByCode.of(),
  evolve(rows: ByCode<string>, envelope: Envelope): ByCode<string> {
    const event = envelope as unknown as RecordedEvent;
    if (event.type !== 'pledge-announced' || event.data.ref === null) return rows;
    const { ref, donor, date, period } = event.data;
    return rows.with(ref, sameOf(donor ?? '', period ?? { from: date, to: date }));
  },
};

/** What two rows have in common that are of one donor and the same days. */
export function sameOf(donor: string, { from, to }: Span): string {
  return `${donor} ${from} ${to}`;
}

/** Rows read before under a prefix that a table has no more, and which of them is of a donor and days. */
export interface MissingRows {
  readonly names: readonly string[];
  readonly byDonorAndDays: ReadonlyMap<string, string>;
}

/** Finds them. `names`: those of the table. */
export async function missingRows(view: View, prefix: string, names: ReadonlySet<string>): Promise<MissingRows> {
  const known = (await view.fold(ROWS, { category: 'pledge' })).state;
  const missing = [...known].filter(([name]) => name.startsWith(`${prefix}/`) && !names.has(name));
  return { names: missing.map(([name]) => name), byDonorAndDays: new Map(missing.map(([name, of]) => [of, name])) };
}
