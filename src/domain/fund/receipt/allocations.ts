import type { PlainDate } from '../../calendar/plain-date.js';
import type { PledgeAct } from '../pledge/account/pledge-reader.js';
import type { PledgeReading } from '../pledge/account/read-pledge.js';

/**
 * A change of what pledges take from a receipt: below zero it is taken, above it goes back. In minor units of
 * `currency`.
 */
export interface Allocation {
  readonly act: PledgeAct;
  readonly date: PlainDate;
  readonly currency: string;
  readonly delta: bigint;
}

/**
 * What pledges take from receipts and give back to them, by receipt, each in the order in which the pledge's acts are
 * read.
 */
export function allocationsByReceipt(pledges: readonly PledgeReading[]): ReadonlyMap<string, readonly Allocation[]> {
  const found = new Map<string, Allocation[]>();
  for (const { acts, changes, taken } of pledges) {
    if (taken.size === 0) continue;
    const byId = new Map(acts.map((act) => [act.eventId, act]));
    for (const act of acts) {
      const receipt = act.data.receipt ?? byId.get(act.data.target ?? '')?.data.receipt;
      if (receipt === undefined) continue;
      for (const { account, date, currency, delta } of changes.get(act.eventId) ?? []) {
        if (account === 'unapplied')
          found.set(receipt, [...(found.get(receipt) ?? []), { act, date, currency, delta }]);
      }
    }
  }
  return found;
}
