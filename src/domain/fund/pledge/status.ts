import type { PlainDate } from '../../calendar/plain-date.js';
import { total, type Split } from './account/account.js';
import { quantitiesOf, sumsOn } from './account/quantities.js';
import type { PledgeReading } from './account/read-pledge.js';

/** What a pledge has come to, in one word; the first that fits. It is derived, never recorded. */
export const PLEDGE_STATUSES = [
  'withdrawn',
  'written-off',
  'refunded-in-full',
  'paid',
  'overdue',
  'partly-paid',
  'signed',
  'announced',
  'conditional',
  'amount-not-specified',
] as const;
export type PledgeStatus = (typeof PLEDGE_STATUSES)[number];

/**
 * The status of a pledge on a day; null before it was made. `withdrawn`: nothing of the promise is left (withdrawn,
 * transferred, reduced to nothing, its condition lapsed). One that was paid in part and withdrawn for the rest is
 * `paid`. `written-off`: the fund gave up what was still owed.
 */
export function statusOn({ pledge, entries }: PledgeReading, asOf: PlainDate): PledgeStatus | null {
  if (pledge.date > asOf) return null;
  const quantities = quantitiesOf(entries, asOf);
  const of = (quantity: Split): bigint => total(quantity);
  const overdue = total(sumsOn(entries, asOf)('overdue'));
  const [promised, conditional] = [of(quantities.pledged), of(quantities.conditional)];
  if (of(quantities.pledgedGross) === 0n && conditional === 0n)
    return hadAmount(entries, asOf) ? 'withdrawn' : 'amount-not-specified';
  if (promised === 0n && conditional === 0n && of(quantities.applied) === 0n) return 'withdrawn';
  if (promised === 0n && conditional > 0n && of(quantities.applied) === 0n) return 'conditional';
  if (of(quantities.outstanding) <= 0n)
    return settledAs(of(quantities.writtenOff), of(quantities.refunded), of(quantities.paid));
  if (overdue > 0n) return 'overdue';
  if (of(quantities.applied) > 0n) return 'partly-paid';
  return of(quantities.committed) > 0n ? 'signed' : 'announced';
}

/** What a pledge is of which nothing is owed any more. */
function settledAs(writtenOff: bigint, refunded: bigint, paid: bigint): PledgeStatus {
  if (writtenOff > 0n) return 'written-off';
  return paid > 0n && refunded >= paid ? 'refunded-in-full' : 'paid';
}

function hadAmount(entries: PledgeReading['entries'], asOf: PlainDate): boolean {
  return entries.some(
    ({ account, date }) => date <= asOf && (account === 'pledged-gross' || account === 'conditional'),
  );
}
