import type { RecordedEvent } from '../domain/event.js';
import { allocatedFrom } from '../domain/fund/allocated.js';
import { readReceipt, type ReceiptReading } from '../domain/fund/read-receipt.js';
import { zero, plus, type Amount } from '../domain/money/amount.js';
import { ByCode } from '../domain/treaty/by-code.js';
import type { Envelope } from '../ledger/envelope.js';
import type { Folder } from '../ledger/ledger.js';
import { liveIn } from './live-stream.js';
import { pledgeIn } from './pledges.js';
import type { View } from './view.js';

/** The stream of a receipt. */
export function receiptStream(id: string): string {
  return `receipt/${id}`;
}

/** A receipt as known in a view; null where none is recorded. */
export async function receiptIn(view: View, id: string): Promise<ReceiptReading | null> {
  return readReceipt(await liveIn(view, receiptStream(id)));
}

/** Pledges that ever took from a receipt, by receipt; what they take now, their own streams say. */
const TAKERS: Folder<ByCode<readonly string[]>> = {
  name: 'receipt-takers',
  types: ['pledge-action-recorded', 'event-replaced'],
  initial: ByCode.of(),
  evolve(takers: ByCode<readonly string[]>, envelope: Envelope): ByCode<readonly string[]> {
    const event = envelope as unknown as RecordedEvent;
    const put = event.type === 'event-replaced' ? event.data.with : event;
    if (put.type !== 'pledge-action-recorded' || put.data.receipt === undefined) return takers;
    const { receipt, pledge } = put.data;
    const known = takers.get(receipt) ?? [];
    return known.includes(pledge) ? takers : takers.with(receipt, [...known, pledge]);
  },
};

/** What pledges took from a receipt, by pledge. */
export async function allocationsIn(view: View, { receipt }: ReceiptReading): Promise<ReadonlyMap<string, Amount>> {
  const taken = new Map<string, Amount>();
  for (const id of (await view.fold(TAKERS, { category: 'pledge' })).state.get(receipt.id) ?? []) {
    const reading = await pledgeIn(view, id);
    const minor = reading === null ? 0n : allocatedFrom(reading, receipt.id);
    if (minor !== 0n) taken.set(id, { minor, currency: receipt.amount.currency });
  }
  return taken;
}

/** What pledges took from a receipt in all. */
export async function allocatedIn(view: View, reading: ReceiptReading): Promise<Amount> {
  return [...(await allocationsIn(view, reading)).values()].reduce(plus, zero(reading.left.currency));
}

/** What is left of a receipt to be allocated; null where none of this id is recorded. */
export async function receiptLeftIn(view: View, id: string): Promise<Amount | null> {
  const reading = await receiptIn(view, id);
  if (reading === null) return null;
  const { minor } = await allocatedIn(view, reading);
  return { ...reading.left, minor: reading.left.minor - minor };
}
