import { toDay } from '../calendar/day-number.js';
import type { PlainDate } from '../calendar/plain-date.js';
import type { Amount } from '../money/amount.js';

/** A pledge, a payment or a receipt as two sources may both have told it. `ref`: the reference that the source gives it. */
export interface Told {
  readonly id: string;
  readonly donor: string | null;
  readonly fund: string;
  readonly amount: Amount;
  readonly date: PlainDate;
  readonly ref: string | null;
}

/** Two recordings that may be one fact, the earlier first, and what speaks for it. */
export interface LikelyDuplicate {
  readonly first: string;
  readonly second: string;
  readonly because: 'same-ref' | 'same-amount-and-days';
}

/** Donor and recipient report the same money up to a month apart: the one when it left, the other when it came. */
const APART = 30;

/**
 * Recordings that are likely one fact told twice (donor's and recipient's reports, which the Financial Tracking Service checks against each other):
 * of one donor to one fund, under the same reference, or of the same amount within thirty days. Nothing is decided by it: a person annuls one of them, or not.
 * Those without a donor are compared by reference only.
 */
export function likelyDuplicates(recordings: readonly Told[]): readonly LikelyDuplicate[] {
  const found: LikelyDuplicate[] = [];
  const ordered = [...recordings].sort((a, b) => compare(a.date, b.date) || compare(a.id, b.id));
  for (const alike of grouped(ordered, ({ fund, ref, donor }) => (ref === null ? null : `${fund}\n${donor ?? ''}\n${ref}`))) {
    found.push(...pairs(alike).map(([first, second]) => ({ first: first.id, second: second.id, because: 'same-ref' as const })));
  }
  for (const alike of grouped(ordered, sameMoney)) {
    for (const [first, second] of pairs(alike)) {
      const known = found.some((pair) => pair.first === first.id && pair.second === second.id);
      if (!known && toDay(second.date) - toDay(first.date) <= APART) {
        found.push({ first: first.id, second: second.id, because: 'same-amount-and-days' });
      }
    }
  }
  return found;
}

function sameMoney({ donor, fund, amount }: Told): string | null {
  return donor === null ? null : `${donor}\n${fund}\n${amount.currency}\n${String(amount.minor)}`;
}

function grouped(recordings: readonly Told[], by: (told: Told) => string | null): readonly (readonly Told[])[] {
  const groups = new Map<string, Told[]>();
  for (const each of recordings) {
    const key = by(each);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}

function pairs(alike: readonly Told[]): readonly (readonly [Told, Told])[] {
  return alike.flatMap((first, i) => alike.slice(i + 1).map((second) => [first, second] as const));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
