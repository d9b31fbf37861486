import fc from 'fast-check';
import { PLEDGE_ACTION_KINDS, type PledgeActionKind } from '../../../src/domain/fund/pledge/kinds/kinds.js';
import { BUCKETS } from '../../../src/domain/fund/pledge/pledge.js';
import type { Bucket, Earmark } from '../../../src/domain/fund/pledge/pledge.js';
import { FundLedger, money, type ActAlso } from './pledge-facts.js';

/**
 * An act that may or may not be possible. `part`: thousandths of the first promise; `nth`: of the payments so far, the
 * target.
 */
export interface Attempt {
  readonly kind: PledgeActionKind;
  readonly date: string;
  readonly part: number;
  readonly rate: string | null;
  readonly uses: readonly [number, number] | null;
  readonly nth: number;
  readonly reopens: boolean;
}

/** What a life of a pledge starts from. */
export interface Start {
  readonly minor: bigint;
  readonly currency: 'EUR' | 'USD' | 'JPY';
  readonly rate: string;
  readonly uses: readonly [number, number] | null;
  readonly condition: boolean;
}

const DAYS = [
  '2004-01-01',
  '2004-01-01',
  '2004-03-15',
  '2004-06-30',
  '2004-06-30',
  '2005-01-01',
  '2005-12-31',
  '2006-02-28',
];
/**
 * What a script cannot say: these rest on a pledge without an amount, a receipt, another fund, a new currency, a rate.
 */
const NOT_SCRIPTED: readonly PledgeActionKind[] = [
  'amount-stated',
  'allocation',
  'allocation-reversal',
  'redenomination',
  'transfer',
  'revaluation',
];
const KINDS = PLEDGE_ACTION_KINDS.filter((kind) => !NOT_SCRIPTED.includes(kind));
const rate = fc.constantFrom('0.813', '0.829', '0.755', '1', '107.05');
const uses = fc.option(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), { freq: 2 });

/**
 * Attempts at acts of some kinds: a few at a time, so that what rests on one another meets; as they come, or in order
 * of date.
 */
export function attempts(kinds: readonly PledgeActionKind[] = KINDS): fc.Arbitrary<readonly Attempt[]> {
  const few = fc.subarray([...new Set(kinds)], { minLength: Math.min(2, kinds.length), maxLength: 5 });
  const any = few.chain((some) =>
    fc.array(attemptOf(['payment', ...some]), { minLength: 3, maxLength: 14, size: 'max' }),
  );
  return fc.oneof(
    any,
    any.map((script) => [...script].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))),
  );
}

function attemptOf(kinds: readonly PledgeActionKind[]): fc.Arbitrary<Attempt> {
  return fc.record({
    kind: fc.constantFrom(...kinds),
    date: fc.constantFrom(...DAYS),
    part: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 1200 })),
    rate: fc.option(rate, { freq: 8 }),
    uses,
    nth: fc.nat(5),
    reopens: fc.boolean(),
  });
}

export const start: fc.Arbitrary<Start> = fc.record({
  minor: fc.oneof(fc.bigInt(10n, 10n ** 7n), fc.bigInt(10n ** 17n, 10n ** 24n)),
  currency: fc.constantFrom('EUR', 'USD', 'JPY'),
  rate,
  uses,
  condition: fc.integer({ min: 0, max: 3 }).map((nth) => nth === 0),
});

/**
 * A ledger with the pledge, and every attempt that it accepts; the valuations always given. Also the acts that were
 * refused, with their place.
 */
export function live(
  from: Start,
  script: readonly Attempt[],
  valued = true,
): { readonly ledger: FundLedger; readonly refused: readonly Attempt[] } {
  const ledger = new FundLedger({
    notes: from.minor % 2n === 0n ? 'counts' : 'apart',
    inKind: from.minor % 3n === 0n ? 'counts' : 'apart',
  });
  const whole = inText(from.minor, from.currency);
  ledger.pledge('p', whole, '2004-01-01', {
    valuation: from.currency === 'USD' ? null : { rate: from.rate },
    earmarking: from.uses === null ? [] : splitOf(from.minor, from.currency, from.uses),
    condition: from.condition ? 'as others give' : null,
  });
  const refused: Attempt[] = [];
  for (const attempt of script) {
    const decided = decide(ledger, from, attempt, valued);
    if ('refused' in decided) refused.push(attempt);
    else ledger.record('pledge/p', decided);
  }
  return { ledger, refused };
}

const VALUED: readonly PledgeActionKind[] = ['increase', 'payment', 'note-encashment', 'in-kind', 'refund'];
const SPLIT: readonly PledgeActionKind[] = ['payment', 'increase', 'refund', 'in-kind', 'reduction', 'write-off'];

/** What the ledger would say of an attempt. */
export function decide(
  ledger: FundLedger,
  from: Start,
  attempt: Attempt,
  valued = true,
): ReturnType<FundLedger['decide']> {
  const { kind, date, uses: by, nth } = attempt;
  const minor = (from.minor * BigInt(attempt.part)) / 1000n || 1n;
  const rated = from.currency === 'USD' || (attempt.rate === null && !valued) ? null : { rate: attempt.rate ?? '0.9' };
  const also: ActAlso = {
    ...(VALUED.includes(kind) ? { valuation: rated } : {}),
    ...(SPLIT.includes(kind) && by !== null && minor > 10n ? { earmarking: splitOf(minor, from.currency, by) } : {}),
    ...ownOf(ledger, attempt, inText(minor, from.currency)),
    note: String(nth),
  };
  const signed = kind === 'commitment-amendment' && attempt.reopens ? -minor : minor;
  return ledger.decide('p', kind, date, kind === 'schedule' ? null : inText(signed, from.currency), also);
}

/** What only its kind has. */
function ownOf(ledger: FundLedger, { kind, nth, reopens }: Attempt, amount: string): ActAlso {
  if (kind === 'refund') return { reopens };
  if (kind === 'condition-attached') return { condition: 'as others give' };
  if (kind === 'redesignation') return { from: useOf(nth), to: useOf(nth + 1) };
  if (kind === 'schedule') return { instalments: [{ due: '2005-06-30', amount: money(amount) }] };
  if (kind !== 'payment-reversal') return {};
  const payments = ledger
    .reading('p')
    .acts.filter(({ data }) => data.kind === 'payment' || data.kind === 'note-encashment');
  const target = payments[nth % Math.max(1, payments.length)]?.eventId;
  return target === undefined ? {} : { target };
}

function useOf(nth: number): Bucket {
  return BUCKETS[nth % 3] ?? 'earmarked';
}

function splitOf(minor: bigint, currency: string, [a, b]: readonly [number, number]): readonly Earmark[] {
  const first = (minor * BigInt(a)) / BigInt(a + b);
  return [
    { bucket: 'earmarked', amount: money(inText(first, currency)) },
    { bucket: 'general-purpose', amount: money(inText(minor - first, currency)) },
  ];
}

function inText(minor: bigint, currency: string): string {
  if (currency === 'JPY') return `JPY ${String(minor)}`;
  const digits = String(minor < 0n ? -minor : minor).padStart(3, '0');
  return `${currency} ${minor < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
