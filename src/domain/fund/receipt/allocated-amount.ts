import type { PledgeReading } from '../pledge/account/read-pledge.js';

/**
 * What a pledge takes from a receipt, in minor units of the receipt's currency: allocations less what was reversed of
 * them.
 */
export function allocatedFrom({ taken }: PledgeReading, receipt: string): bigint {
  return taken.get(receipt) ?? 0n;
}
