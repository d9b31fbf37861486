import type { Span } from '../../domain/fund/pledge/pledge.js';
import { receiptRef } from '../../domain/contributions/row-items.js';
import type { ContributionRow } from '../../domain/contributions/contribution-row.js';
import { evolveReadings, NOTHING_READ, type TableReadings } from '../../domain/contributions/table-readings.js';
import { ByCode } from '../../domain/by-code.js';
import { folder } from '../../knowledge/folds/folder.js';
import { pledgeStream } from '../../knowledge/money/pledges.js';
import { receiptStream } from '../../knowledge/money/receipts.js';
import type { View } from '../../knowledge/moments/view.js';
import type { Folder } from '../../ledger/ledger.js';

const READINGS: Folder<TableReadings> = folder({
  name: 'contribution-readings',
  types: ['pledge-announced', 'pledge-action-recorded', 'receipt-recorded', 'event-replaced', 'event-annulled'],
  initial: NOTHING_READ,
  evolve: evolveReadings,
});

/** The rows that pledges were ever read in, by name, with what they are of: the donor and the days. */
const ROWS: Folder<ByCode<string>> = folder({
  name: 'contribution-rows',
  types: ['pledge-announced'],
  initial: ByCode.of(),
  evolve(rows: ByCode<string>, event): ByCode<string> {
    if (event.data.ref === null) return rows;
    const { ref, donor, date, period } = event.data;
    return rows.with(ref, sameOf(donor ?? '', period ?? { from: date, to: date }));
  },
});

/** What two rows have in common that are of one donor and the same days. */
export function sameOf(donor: string, { from, to }: Span): string {
  return `${donor} ${from} ${to}`;
}

/** The receipts that were ever read in a row, by the name they are known under. */
const RECEIPTS: Folder<ByCode<true>> = folder({
  name: 'contribution-receipts',
  types: ['receipt-recorded'],
  initial: ByCode.of(),
  evolve: (receipts: ByCode<true>, { data: { ref } }) => (ref === null ? receipts : receipts.with(ref, true)),
});

/** What the ledger knows of tables of contributions before one is read. */
export interface KnownRows {
  readonly view: View;
  readonly pledges: ByCode<string>;
  readonly receipts: ByCode<true>;
}

/** Folds it once for a whole table. */
export async function knownRows(view: View): Promise<KnownRows> {
  const pledges = (await view.fold(ROWS, { category: 'pledge' })).state;
  return { view, pledges, receipts: (await view.fold(RECEIPTS, { category: 'receipt' })).state };
}

/** What a table said before of a row; its streams are read only where it was read before. */
export async function readingsIn(
  { view, pledges, receipts }: KnownRows,
  { id, name }: Pick<ContributionRow, 'id' | 'name'>,
): Promise<TableReadings> {
  const of = async (stream: string): Promise<TableReadings> => (await view.fold(READINGS, { stream })).state;
  const pledge = pledges.has(name) ? await of(pledgeStream(id)) : NOTHING_READ;
  return receipts.has(receiptRef(name)) ? new Map([...pledge, ...(await of(receiptStream(id)))]) : pledge;
}

/** Rows read before under a prefix that a table has no more, and which of them is of a donor and days. */
export interface MissingRows {
  readonly names: readonly string[];
  readonly byDonorAndDays: ReadonlyMap<string, string>;
}

/** Finds them. `names`: those of the table. */
export function missingContributions({ pledges }: KnownRows, prefix: string, names: ReadonlySet<string>): MissingRows {
  const missing = [...pledges].filter(([name]) => name.startsWith(`${prefix}/`) && !names.has(name));
  return { names: missing.map(([name]) => name), byDonorAndDays: new Map(missing.map(([name, of]) => [of, name])) };
}
