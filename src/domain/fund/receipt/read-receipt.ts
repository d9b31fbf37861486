import { minorOf, type Amount } from '../../money/amount.js';
import type { AccountEntry } from '../pledge/account/account.js';
import { liveOf, type LiveEvent, type LiveStream } from '../fund/live-events.js';
import type { Receipt } from './receipt.js';

/**
 * A receipt as its stream has it. `left`: what was neither recalled nor sent back, allocations not yet taken off, in
 * minor units.
 */
export interface ReceiptReading {
  readonly receipt: Receipt;
  readonly recordedBy: string;
  readonly recorded: LiveEvent<'receipt-recorded'>;
  /** The donor: as recorded, or as found out later. */
  readonly donor: string | null;
  readonly left: Amount;
  readonly entries: readonly AccountEntry[];
  readonly acts: readonly LiveEvent<'receipt-action-recorded'>[];
  readonly version: number;
}

/**
 * Reads a receipt's stream; null where none is recorded. What came in waits to be applied until pledges take from it.
 */
export function readReceipt(stream: LiveStream): ReceiptReading | null {
  const recorded = liveOf(stream, 'receipt-recorded').at(-1);
  if (recorded === undefined) return null;
  const { data: receipt, eventId: recordedBy } = recorded;
  const whole = minorOf(receipt.amount);
  const acts = liveOf(stream, 'receipt-action-recorded');
  let [left, donor] = [whole, receipt.donor];
  const entries: AccountEntry[] = [unapplied(receipt, receipt.date, whole)];
  for (const { data: act } of acts) {
    donor = act.donor ?? donor;
    if (act.amount === undefined) continue;
    left -= minorOf(act.amount);
    entries.push(unapplied(receipt, act.date, -minorOf(act.amount)));
  }
  const { currency } = receipt.amount;
  return {
    receipt,
    recordedBy,
    recorded,
    donor,
    left: { minor: left, currency },
    entries,
    acts,
    version: stream.version,
  };
}

function unapplied({ amount: { currency } }: Receipt, date: string, delta: bigint): AccountEntry {
  return { account: 'unapplied', date, currency, bucket: '', delta };
}
