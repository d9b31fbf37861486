import type { AccountEntry } from './account.js';
import { aboveZero } from '../../../money/bounds.js';
import type { PledgeReading } from './read-pledge.js';
import { shares } from '../../../money/shares.js';

/** What is signed and written off: never to be drawn, though the agreement itself was not amended. */
export interface SignedWriteOffs {
  /** By event: what it takes from what is signed (below zero), or gives back. */
  readonly changes: ReadonlyMap<string, readonly AccountEntry[]>;
  /** In all, in minor units of the pledge's currency in the end. */
  readonly total: bigint;
}

/**
 * How much of each write-off falls on signed money. It takes first what was never signed; signed money only as far as
 * more would be signed and not drawn than is outstanding. What is recovered gives signed money back first. `upTo`:
 * events after this day do not count.
 */
export function signedWriteOffs(reading: PledgeReading, upTo: string): SignedWriteOffs {
  const changes = new Map<string, readonly AccountEntry[]>();
  const sums = new Map<string, bigint>();
  const sum = (account: string): bigint => sums.get(account) ?? 0n;
  let total = 0n;
  for (const [event, entries] of reading.changes) {
    const counted = entries.filter(({ date }) => date <= upTo);
    const before = sum('committed');
    for (const { account, delta } of counted) sums.set(account, sum(account) + delta);
    const off = counted.filter(({ account }) => account === 'written-off');
    const currencies = new Set(off.map(({ currency }) => currency));
    if (currencies.size > 1) {
      const carried = before === 0n ? 0n : (total * sum('committed')) / before;
      changes.set(event, carriedOver(off, total, carried));
      total = carried;
      continue;
    }
    const amount = off.reduce((all, { delta }) => all + delta, 0n);
    const lapsed =
      amount > 0n ? clamped(undrawn(sum) - total - aboveZero(outstanding(sum)), amount) : -clamped(total, -amount);
    if (lapsed !== 0n) changes.set(event, inParts(off, lapsed));
    total += lapsed;
  }
  return { changes, total };
}

type Sum = (account: string) => bigint;

function undrawn(sum: Sum): bigint {
  return sum('committed') - applied(sum);
}

function outstanding(sum: Sum): bigint {
  return sum('pledged-gross') - sum('reduced') - applied(sum) + sum('reopened') - sum('written-off');
}

function applied(sum: Sum): bigint {
  return sum('paid') + sum('in-kind') + sum('notes') + sum('credit');
}

/** A new currency: what had lapsed in the old one lapses in the new one. */
function carriedOver(off: readonly AccountEntry[], old: bigint, now: bigint): readonly AccountEntry[] {
  const [first, last] = [off[0], off.at(-1)];
  if (first === undefined || last === undefined || old === 0n) return [];
  return [
    { ...first, account: 'committed', delta: old },
    { ...last, account: 'committed', delta: -now },
  ];
}

/** By use, as the write-off itself is. */
function inParts(off: readonly AccountEntry[], lapsed: bigint): readonly AccountEntry[] {
  const weights = off.map(({ delta }) => (delta < 0n ? -delta : delta));
  return shares(-lapsed, weights).map((delta, index) => ({
    ...(off[index] as AccountEntry),
    account: 'committed',
    delta,
  }));
}

function clamped(value: bigint, most: bigint): bigint {
  return value < 0n ? 0n : value < most ? value : most;
}
