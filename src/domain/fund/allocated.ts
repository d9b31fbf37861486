import { isFault, readAmount, type WrittenAmount } from '../money/amount.js';
import type { PledgeReading } from './accounts/read-pledge.js';

/** What a pledge takes from a receipt, in minor units of the receipt's currency: allocations less what was reversed of them. */
export function allocatedFrom({ acts }: PledgeReading, receipt: string): bigint {
  let sum = 0n;
  for (const { data, eventId } of acts) {
    if (data.kind !== 'allocation' || data.receipt !== receipt) continue;
    const [whole, amount] = [minorOf(data.received ?? data.amount), minorOf(data.amount)];
    let reversed = 0n;
    for (const { data: other } of acts) {
      if (other.kind !== 'allocation-reversal' || other.target !== eventId) continue;
      reversed += other.amount === undefined ? amount : minorOf(other.amount);
    }
    sum += amount === 0n ? 0n : whole - (whole * (reversed < amount ? reversed : amount)) / amount;
  }
  return sum;
}

function minorOf(amount: WrittenAmount | undefined): bigint {
  const read = amount === undefined ? null : readAmount(amount);
  return read === null || isFault(read) ? 0n : read.minor;
}
