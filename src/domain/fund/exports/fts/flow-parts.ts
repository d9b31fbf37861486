import type { PlainDate } from '../../../calendar/plain-date.js';
import { aboveZero } from '../../../money/bounds.js';
import { divided } from '../../../number/rounding.js';
import { total } from '../../pledge/account/account.js';
import { quantitiesOf, sumsOn } from '../../pledge/account/quantities.js';
import type { PledgeReading } from '../../pledge/account/read-pledge.js';
import { signedWriteOffs } from '../../pledge/account/signed-write-offs.js';
import type { FlowStatus } from './flow.js';

/** A part of a pledge: minor units of its currency, and cents at the value of the pledge (null: unvalued). */
export interface FlowPart {
  readonly status: FlowStatus;
  readonly minor: bigint;
  readonly usd: bigint | null;
}

/**
 * A pledge on a day as what came in, what is signed and still to come, and what is only pledged. What is nothing is
 * left out. Together they are what was applied and what is outstanding. What was written off, taken back or paid beyond
 * the pledge is in none of the two that are to come.
 */
export function flowParts(reading: PledgeReading, asOf: PlainDate): readonly FlowPart[] {
  const now = quantitiesOf(reading.entries, asOf);
  const applied = total(now.applied);
  const paid = applied - total(now.reopened);
  const remaining = aboveZero(total(now.outstanding));
  const undrawn = aboveZero(total(now.committed) - applied - signedWriteOffs(reading, asOf).total);
  const commitment = undrawn < remaining ? undrawn : remaining;
  const value = valuesOn(reading, asOf);
  const signed =
    value === null || remaining === 0n ? 0n : divided(value.carrying * commitment, remaining, reading.pledge.rounding);
  const parts: readonly FlowPart[] = [
    { status: 'paid', minor: paid, usd: value && value.paid },
    { status: 'commitment', minor: commitment, usd: value && signed },
    { status: 'pledge', minor: remaining - commitment, usd: value && value.carrying - signed },
  ];
  return parts.filter(({ minor }) => minor > 0n);
}

const APPLIED = ['paid/usd', 'in-kind/usd', 'notes/usd', 'credit/usd'] as const;

/**
 * Cents at the value of the pledge: of what was applied, and of what is outstanding; null where a promise has no value.
 */
function valuesOn(
  { entries }: PledgeReading,
  asOf: PlainDate,
): { readonly paid: bigint; readonly carrying: bigint } | null {
  const sum = sumsOn(entries, asOf);
  if (total(sum('unvalued-pledged')) !== 0n) return null;
  const applied = APPLIED.reduce((all, account) => all + total(sum(account)), 0n);
  const reopened = total(sum('reopened/usd'));
  const promised = total(sum('pledged-gross/usd')) - total(sum('reduced/usd')) - total(sum('written-off/usd'));
  return { paid: applied - reopened, carrying: promised - applied + reopened };
}
