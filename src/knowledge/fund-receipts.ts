import type { RecordedEvent } from '../domain/event.js';
import type { ReceiptReading } from '../domain/fund/read-receipt.js';
import { ByCode } from '../domain/treaty/by-code.js';
import type { Envelope } from '../ledger/envelope.js';
import type { Folder } from '../ledger/ledger.js';
import { receiptIn } from './receipts.js';
import type { View } from './view.js';

/** Receipts that were ever recorded of a fund, by fund; which of them it has now, their own streams say. */
const RECEIPTS: Folder<ByCode<readonly string[]>> = {
  name: 'fund-receipts',
  types: ['receipt-recorded', 'event-replaced'],
  initial: ByCode.of(),
  evolve(receipts: ByCode<readonly string[]>, envelope: Envelope): ByCode<readonly string[]> {
    const event = envelope as unknown as RecordedEvent;
    const put = event.type === 'event-replaced' ? event.data.with : event;
    if (put.type !== 'receipt-recorded') return receipts;
    const { fund, id } = put.data;
    const known = receipts.get(fund) ?? [];
    return known.includes(id) ? receipts : receipts.with(fund, [...known, id]);
  },
};

/** Every receipt of a fund known in a view, in order of recording. */
export async function receiptsOf(view: View, fund: string): Promise<readonly ReceiptReading[]> {
  const ids = (await view.fold(RECEIPTS, { category: 'receipt' })).state.get(fund) ?? [];
  const readings = await Promise.all(ids.map((id) => receiptIn(view, id)));
  return readings.filter((reading) => reading !== null).filter(({ receipt }) => receipt.fund === fund);
}
