import { usd, type Amount } from '../../money/amount.js';
import { shares } from '../../money/shares.js';
import { sumOf, type Balance } from './balance.js';
import { groupedBy } from './row-groups.js';
import { compareTexts } from '../../text-order.js';

/** One donor's part of what is left in a fund. */
export interface ResidualShare {
  /** Null: not named. */
  readonly donor: string | null;
  /** What came in from it, less what was sent back: by what it shares. */
  readonly net: Amount;
  readonly share: Amount;
}

/** What is left in cash when a fund closes, by donor. */
export interface Residual {
  readonly shares: readonly ResidualShare[];
  /** What nobody can claim, because nobody paid. */
  readonly undistributed: Amount;
}

/**
 * Shares what is left, in cents, among those who paid: pro rata to what was received from each less refunds, of every
 * instrument. Units left over go by largest remainder (of equal ones, to the donor whose code comes first). The shares
 * add up to the amount. Who got back all it had paid has no share.
 */
export function residualShares(amount: bigint, balances: readonly Balance[]): Residual {
  const donors = [...groupedBy(balances, ({ donor }) => donor)]
    .map(([donor, own]) => ({ donor, net: sumOf(own, 'received/usd') - sumOf(own, 'refunded/usd') }))
    .filter(({ net }) => net > 0n)
    .sort((a, b) => compareTexts(a.donor, b.donor));
  if (donors.length === 0) return { shares: [], undistributed: usd(amount) };
  const parts = shares(
    amount,
    donors.map(({ net }) => net),
  );
  return {
    shares: donors.map(({ donor, net }, index) => ({
      donor: donor === '' ? null : donor,
      net: usd(net),
      share: usd(parts[index] ?? 0n),
    })),
    undistributed: usd(0n),
  };
}
