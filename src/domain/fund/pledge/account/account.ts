import type { PlainDate } from '../../../calendar/plain-date.js';
import { BUCKETS, type Bucket } from '../pledge.js';

export const ACCOUNTS = [
  'pledged-gross',
  'reduced',
  'conditional',
  'committed',
  'paid',
  'in-kind',
  'in-kind-apart',
  'notes',
  'notes-apart',
  'credit',
  'refunded',
  'reopened',
  'written-off',
  'disputed',
  'due',
  'overdue',
  'unvalued-pledged',
  'unvalued-conditional',
  'unvalued-received',
] as const;

/**
 * What is summed of a pledge, in its own currency. Pledged, committed, paid, written off are separate sums (IATI
 * transaction types 13, 11 and 1); outstanding follows from them and is signed.
 */
export type Account = (typeof ACCOUNTS)[number];

/** What counts against a pledge: cash, and what stands for it. */
export const APPLIED = ['paid', 'in-kind', 'notes', 'credit'] as const satisfies readonly Account[];

/** What lowers what is outstanding. */
export const SETTLING = ['reduced', ...APPLIED, 'written-off'] as const satisfies readonly Account[];

/**
 * The same in United States dollars (cents): what a settlement releases is at the pledge's own value, `received` is
 * what came in.
 */
export type UsdAccount = `${Account}/usd` | 'received/usd' | 'fx-realised/usd';

/** How many: pledges without an amount, and pledges known by a period that has begun and not ended. */
export type CountAccount = 'amount-not-specified' | 'undated';

/**
 * One dated change of one account of a pledge: minor units of `currency`, or a number where it is empty. Of an account
 * in dollars, cents, and `currency` is the one whose value they are.
 */
export interface AccountEntry {
  readonly account: Account | UsdAccount | CountAccount | 'unapplied';
  readonly date: PlainDate;
  readonly currency: string;
  readonly bucket: Bucket | '';
  readonly delta: bigint;
}

/** An amount by use, in minor units. */
export type Split = Readonly<Record<Bucket, bigint>>;

export const NO_SPLIT: Split = { earmarked: 0n, 'general-purpose': 0n, 'not-specified': 0n };

/** What a split comes to. */
export function total(split: Split): bigint {
  return BUCKETS.reduce((sum, bucket) => sum + split[bucket], 0n);
}

/** A split made of a value for each bucket. */
export function splitOf(value: (bucket: Bucket) => bigint): Split {
  return {
    earmarked: value('earmarked'),
    'general-purpose': value('general-purpose'),
    'not-specified': value('not-specified'),
  };
}

/** Every account that a fund has postings in, without those of money passed through. */
export const ALL_ACCOUNTS: readonly string[] = [
  ...ACCOUNTS,
  ...ACCOUNTS.map((account) => `${account}/usd`),
  'received/usd',
  'fx-realised/usd',
  'amount-not-specified',
  'undated',
  'unapplied',
];
