import { amountIn, type Amount } from '../../../money/amount.js';
import { divided } from '../../../number/rounding.js';
import { shares } from '../../../money/shares.js';
import type { PledgeAction } from '../../pledge/pledge-action.js';

/**
 * What came in (or went out) for amounts that count against a pledge. It is the same where it came in the pledge's
 * currency and whole. Else it is the same part of what the act says was credited. `origin`: the act that brought the
 * money, for a reversal the payment that it takes back.
 */
export function credited(applied: readonly Amount[], origin: PledgeAction | null): readonly Amount[] {
  const [whole, received] = [amountIn(origin?.amount), amountIn(origin?.received)];
  const sum = applied.reduce((all, { minor }) => all + minor, 0n);
  if (whole === null || received === null || whole.minor === 0n || sum === 0n) return applied;
  const weights = applied.map(({ minor }) => (minor < 0n ? -minor : minor));
  const { currency } = received;
  return shares(divided(sum * received.minor, whole.minor), weights).map((minor) => ({ minor, currency }));
}
