import { allocatedFrom } from '../../domain/fund/receipt/allocated-amount.js';
import { upTo } from '../../domain/fund/fund/live-events.js';
import { readPledge } from '../../domain/fund/pledge/account/read-pledge.js';
import type { PlainDate } from '../../domain/calendar/plain-date.js';
import { readReceipt, type ReceiptReading } from '../../domain/fund/receipt/read-receipt.js';
import { receiptLeft, type ReceiptLeft } from '../../domain/fund/receipt/receipt-left.js';
import { plusAmount, zero, type Amount } from '../../domain/money/amount.js';
import { ByCode } from '../../domain/by-code.js';
import type { Folder } from '../../ledger/ledger.js';
import { folder } from '../folds/folder.js';
import { liveIn } from '../folds/live-stream.js';
import { pledgeIn, pledgeStream } from './pledges.js';
import type { View } from '../moments/view.js';
import { compareTexts } from '../../domain/text-order.js';
import { streamName } from '../../ledger/stream-name.js';

/** The stream of a receipt. */
export function receiptStream(id: string): string {
  return streamName('receipt', id);
}

/** A receipt as known in a view; null where none is recorded. */
export async function receiptIn(view: View, id: string): Promise<ReceiptReading | null> {
  return readReceipt(await liveIn(view, receiptStream(id)));
}

/** Ids of the receipts that were ever recorded, by fund. */
const OF_FUND: Folder<ByCode<readonly string[]>> = folder({
  name: 'receipts-of-fund',
  types: ['receipt-recorded'],
  initial: ByCode.of(),
  evolve(known: ByCode<readonly string[]>, event): ByCode<readonly string[]> {
    const { fund, id } = event.data;
    const ids = known.get(fund) ?? [];
    return ids.includes(id) ? known : known.with(fund, [...ids, id]);
  },
});

/** Every receipt of a fund known in a view, in order of recording. */
export async function receiptsAsRecorded(view: View, fund: string): Promise<readonly ReceiptReading[]> {
  const ids = (await view.fold(OF_FUND, { category: 'receipt' })).state.get(fund) ?? [];
  const readings = await Promise.all(ids.map((id) => receiptIn(view, id)));
  return readings.filter((reading) => reading !== null).filter(({ receipt }) => receipt.fund === fund);
}

/** Every receipt of a fund known in a view, in order of value date, then of id. */
export async function receiptsOf(view: View, fund: string): Promise<readonly ReceiptReading[]> {
  const key = ({ receipt }: ReceiptReading): string => `${receipt.date} ${receipt.id}`;
  return [...(await receiptsAsRecorded(view, fund))].sort((a, b) => compareTexts(key(a), key(b)));
}

/** A receipt as of a day: what was done to it later does not count; null where none is recorded. */
export async function receiptOn(view: View, id: string, asOf: PlainDate): Promise<ReceiptReading | null> {
  return readReceipt(upTo(await liveIn(view, receiptStream(id)), asOf));
}

/** Pledges that ever took from a receipt, by receipt; what they take now, their own streams say. */
const TAKERS: Folder<ByCode<readonly string[]>> = folder({
  name: 'receipt-takers',
  types: ['pledge-action-recorded', 'event-replaced'],
  initial: ByCode.of(),
  evolve(takers: ByCode<readonly string[]>, event): ByCode<readonly string[]> {
    const put = event.type === 'event-replaced' ? event.data.with : event;
    if (put.type !== 'pledge-action-recorded' || put.data.receipt === undefined) return takers;
    const { receipt, pledge } = put.data;
    const known = takers.get(receipt) ?? [];
    return known.includes(pledge) ? takers : takers.with(receipt, [...known, pledge]);
  },
});

/** What pledges took from a receipt, by pledge: in all, or by a day. */
export async function allocationsIn(
  view: View,
  { receipt }: ReceiptReading,
  asOf?: PlainDate,
): Promise<ReadonlyMap<string, Amount>> {
  const taken = new Map<string, Amount>();
  for (const id of (await view.fold(TAKERS, { category: 'pledge' })).state.get(receipt.id) ?? []) {
    const reading =
      asOf === undefined ? await pledgeIn(view, id) : readPledge(upTo(await liveIn(view, pledgeStream(id)), asOf));
    const minor = reading === null ? 0n : allocatedFrom(reading, receipt.id);
    if (minor !== 0n) taken.set(id, { minor, currency: receipt.amount.currency });
  }
  return taken;
}

/** What pledges took from a receipt in all. */
export async function allocatedIn(view: View, reading: ReceiptReading): Promise<Amount> {
  return [...(await allocationsIn(view, reading)).values()].reduce(plusAmount, zero(reading.left.currency));
}

/** What is left of a receipt to be allocated; null where none of this id is recorded. */
export async function receiptLeftIn(view: View, id: string): Promise<ReceiptLeft | null> {
  const reading = await receiptIn(view, id);
  if (reading === null) return null;
  return receiptLeft(reading, (await allocatedIn(view, reading)).minor);
}
