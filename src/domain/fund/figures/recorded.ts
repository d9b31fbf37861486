import type { MoneyKind } from '../../coverage/statement.js';
import type { Account } from '../pledge/account/account.js';

/** A figure of a fund, by the accounts that an act of it moves, and the kinds of these acts. */
interface RecordableFigure {
  readonly accounts: readonly Account[];
  readonly kinds: readonly MoneyKind[];
}

const COMMITTED: RecordableFigure = { accounts: ['committed'], kinds: ['commitment'] };
const PAID: RecordableFigure = { accounts: ['paid'], kinds: ['payment'] };
const WRITTEN_OFF: RecordableFigure = { accounts: ['written-off'], kinds: ['write-off'] };

/**
 * The figures of which a sum of nothing may mean that nobody recorded any. What is outstanding is known by what was
 * paid, or came in another way.
 */
const RECORDABLE = {
  pledged: { accounts: ['pledged-gross', 'unvalued-pledged'], kinds: ['pledge'] },
  committed: COMMITTED,
  paid: PAID,
  outstanding: { accounts: ['paid', 'in-kind', 'notes', 'credit', 'written-off'], kinds: PAID.kinds },
  writtenOff: WRITTEN_OFF,
  refunded: { accounts: ['refunded'], kinds: ['refund'] },
} as const satisfies Readonly<Record<string, RecordableFigure>>;

/** A figure that is recorded or not. `earmarked`: whether of any pledge its use is said. */
export type RecordedFigure = keyof typeof RECORDABLE | 'earmarked';

/** What is known of a fund's money on a day. */
export interface KnownMoney {
  /** The accounts that any act moved, without `/usd`. */
  readonly moved: ReadonlySet<string>;
  /** Whether of any pledge it is said that it is earmarked, or that it is not. */
  readonly useSaid: boolean;
  /** Whether every act of these kinds is said to be recorded: then none means none. */
  readonly complete: (kinds: readonly MoneyKind[]) => Promise<boolean>;
}

/** Every account by which `recordedFigures` decides. */
export const TELLING_ACCOUNTS: readonly Account[] = [
  ...new Set(Object.values(RECORDABLE).flatMap(({ accounts }): readonly Account[] => accounts)),
];

/** The figures of which something is recorded, or of which it is known that there is nothing. */
export async function recordedFigures({ moved, useSaid, complete }: KnownMoney): Promise<readonly RecordedFigure[]> {
  const known: RecordedFigure[] = [];
  for (const [name, { accounts, kinds }] of Object.entries(RECORDABLE)) {
    if (accounts.some((account) => moved.has(account)) || (await complete(kinds))) known.push(name as RecordedFigure);
  }
  return useSaid ? [...known, 'earmarked'] : known;
}
