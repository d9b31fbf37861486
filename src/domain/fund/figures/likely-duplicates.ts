import { toDay } from '../../calendar/day-number.js';
import { compareTexts } from '../../text-order.js';
import type { PlainDate } from '../../calendar/plain-date.js';
import type { Amount } from '../../money/amount.js';
import { groupedBy } from './row-groups.js';

/**
 * A pledge, a payment or a receipt as two sources may both have told it. `ref`: the reference that the source gives it.
 */
export interface ReportedMoney {
  readonly id: string;
  readonly donor: string | null;
  readonly fund: string;
  /** Null: none is stated; then only a reference can tell that it is the same. */
  readonly amount: Amount | null;
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
 * Recordings that are likely one fact told twice, of one donor to one fund. They have the same reference, or the same
 * amount within thirty days. Such are donor's and recipient's reports, which the Financial Tracking Service checks
 * against each other. Nothing is decided by it: a person annuls one of them, or not. Those without a donor are compared
 * by reference only. `among`: only the pairs that have one of these in them.
 */
export function likelyDuplicates(
  recordings: readonly ReportedMoney[],
  among?: ReadonlySet<string>,
): readonly LikelyDuplicate[] {
  const ordered = [...recordings].sort((a, b) => compareTexts(a.date, b.date) || compareTexts(a.id, b.id));
  const asked = (id: string): boolean => among === undefined || among.has(id);
  const found = new Map<string, LikelyDuplicate>();
  const find = (
    groups: Iterable<readonly ReportedMoney[]>,
    because: LikelyDuplicate['because'],
    apart: number,
  ): void => {
    for (const [first, second] of [...groups].flatMap((alike) => pairs(alike, asked, apart))) {
      const key = `${first.id}\n${second.id}`;
      if (!found.has(key)) found.set(key, { first: first.id, second: second.id, because });
    }
  };
  find(groupedBy(withKey(ordered, sameRef), sameRef).values(), 'same-ref', Infinity);
  find(groupedBy(withKey(ordered, sameMoney), sameMoney).values(), 'same-amount-and-days', APART);
  return [...found.values()];
}

function sameRef({ fund, ref, donor }: ReportedMoney): string {
  return ref === null ? '' : `${fund}\n${donor ?? ''}\n${ref}`;
}

function sameMoney({ donor, fund, amount }: ReportedMoney): string {
  return donor === null || amount === null ? '' : `${donor}\n${fund}\n${amount.currency}\n${String(amount.minor)}`;
}

function withKey(
  recordings: readonly ReportedMoney[],
  keyOf: (told: ReportedMoney) => string,
): readonly ReportedMoney[] {
  return recordings.filter((told) => keyOf(told) !== '');
}

/**
 * Pairs of recordings in order of date, so many days apart at most, of which one at least is asked for; each pair once.
 */
function pairs(
  alike: readonly ReportedMoney[],
  asked: (id: string) => boolean,
  apart: number,
): readonly (readonly [ReportedMoney, ReportedMoney])[] {
  const days = alike.map(({ date }) => toDay(date));
  const near = (i: number, j: number): boolean =>
    j >= 0 && j < alike.length && Math.abs((days[i] ?? 0) - (days[j] ?? 0)) <= apart;
  return alike.flatMap((one, i) => {
    if (!asked(one.id)) return [];
    const own: (readonly [ReportedMoney, ReportedMoney])[] = [];
    for (let j = i - 1; near(i, j); j--) {
      const earlier = alike[j];
      if (earlier !== undefined && !asked(earlier.id)) own.push([earlier, one]);
    }
    for (let j = i + 1; near(i, j); j++) {
      const later = alike[j];
      if (later !== undefined) own.push([one, later]);
    }
    return own;
  });
}
