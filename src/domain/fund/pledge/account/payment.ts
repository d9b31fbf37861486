import { BUCKETS } from '../pledge.js';
import type { PledgeAction } from '../pledge-action.js';
import { NO_SPLIT, splitOf, type Account, type AccountEntry, type Split, type UsdAccount } from './account.js';

/**
 * What is left of a payment, or of a draw on a note, once parts of it were reversed: its changes of accounts, by use.
 */
export interface Payment {
  readonly act: PledgeAction;
  readonly left: ReadonlyMap<Account | UsdAccount, Split>;
  /** What it took from its receipt, in minor units of the receipt's currency. */
  readonly taken: bigint;
}

/** A payment made of the entries that it posted. */
export function paymentOf(act: PledgeAction, entries: readonly AccountEntry[], taken: bigint): Payment {
  const left = new Map<Account | UsdAccount, Split>();
  for (const { account, bucket, delta } of entries) {
    if (bucket === '') continue;
    const known = left.get(account as Account) ?? NO_SPLIT;
    left.set(account as Account, { ...known, [bucket]: known[bucket] + delta });
  }
  return { act, left, taken };
}

/** A payment after `take` was taken off its accounts. */
export function less(
  { act, left, taken }: Payment,
  take: ReadonlyMap<Account | UsdAccount, Split>,
  ofReceipt = 0n,
): Payment {
  const rest = new Map(
    [...left].map(([account, split]) => [account, minus(split, take.get(account) ?? NO_SPLIT)] as const),
  );
  return { act, left: rest, taken: taken - ofReceipt };
}

/** The same payment with every account changed. */
export function changed(payment: Payment, by: (account: Account | UsdAccount, split: Split) => Split): Payment {
  return { ...payment, left: new Map([...payment.left].map(([account, split]) => [account, by(account, split)])) };
}

function minus(a: Split, b: Split): Split {
  return BUCKETS.every((bucket) => b[bucket] === 0n) ? a : splitOf((bucket) => a[bucket] - b[bucket]);
}
