import { usd, type Amount } from '../../money/amount.js';
import { percent } from '../../number/text.js';
import type { Bucket } from '../pledge/pledge.js';
import type { Balance } from './balance.js';
import { usdFigures } from './figures.js';

/** An amount in dollars by use. */
export interface ByUse {
  readonly earmarked: Amount;
  readonly generalPurpose: Amount;
  /** Nobody has said; counted on neither side. */
  readonly notSpecified: Amount;
  /**
   * Earmarked in per cent of all three, to three digits; null where that says nothing (no amount, or one below zero).
   */
  readonly earmarkedShare: string | null;
  /** Not specified in per cent of all three: how far the share beside it may be from what donors meant. */
  readonly notSpecifiedShare: string | null;
}

/**
 * What is pledged by use; the shares of what is signed and of what was paid can differ (re-designations, partial
 * payments).
 */
export interface Earmarking extends ByUse {
  readonly committed: ByUse;
  readonly paid: ByUse;
}

/** The uses of balances, in dollars. */
export function earmarkingOf(balances: readonly Balance[]): Earmarking {
  const of = (bucket: Bucket) => usdFigures(balances.filter((balance) => balance.bucket === bucket));
  const [earmarked, general, open] = [of('earmarked'), of('general-purpose'), of('not-specified')];
  const byUse = (quantity: 'pledged' | 'committed' | 'paid'): ByUse =>
    shared(earmarked[quantity], general[quantity], open[quantity]);
  return { ...byUse('pledged'), committed: byUse('committed'), paid: byUse('paid') };
}

/** Three amounts in dollars with the share of the first. */
function shared(earmarked: Amount, generalPurpose: Amount, notSpecified: Amount): ByUse {
  const parts = [earmarked.minor, generalPurpose.minor, notSpecified.minor];
  const all = usd(parts.reduce((sum, part) => sum + part, 0n));
  const meaningful = all.minor > 0n && parts.every((part) => part >= 0n);
  const share = ({ minor }: Amount): string | null => (meaningful ? percent(minor, all.minor) : null);
  return {
    earmarked,
    generalPurpose,
    notSpecified,
    earmarkedShare: share(earmarked),
    notSpecifiedShare: share(notSpecified),
  };
}
