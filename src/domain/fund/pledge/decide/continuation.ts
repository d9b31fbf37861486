import { usd, written } from '../../../money/amount.js';
import { splitOf, total, type Split } from '../account/account.js';
import { sumsOn } from '../account/quantities.js';
import { readPledge, type PledgeReading } from '../account/read-pledge.js';
import type { LiveStream } from '../../fund/live-events.js';
import type { PledgeAction } from '../pledge-action.js';
import { BUCKETS, type Earmark } from '../pledge.js';
import { withPledgeAct } from './act.js';
import type { PledgeRequest } from './announce.js';
import type { GivenValuation } from '../../rate/valuation.js';
import type { Source } from '../../../recording/source.js';

/**
 * The pledge to another fund that continues what a transfer takes from this one. It has the same donor and amount, by
 * the uses it was taken from. It is no new money, and it keeps the value at which it was pledged. Moving a promise
 * realises no exchange difference. Null where the act is no transfer.
 */
export function continuationOf(
  transfer: PledgeAction,
  before: PledgeReading,
  stream: LiveStream,
  source: Source | null,
): PledgeRequest | null {
  const { amount, toFund, toPledge, date, period, note, ref } = transfer;
  const after = readPledge(withPledgeAct(stream, transfer, source));
  if (after === null || amount === undefined || toFund === undefined || toPledge === undefined) return null;
  const taken = (account: 'reduced' | 'reduced/usd'): Split => {
    const [was, is] = [sumsOn(before.entries, date)(account), sumsOn(after.entries, date)(account)];
    return splitOf((bucket) => is[bucket] - was[bucket]);
  };
  const { id, donor, instrument, payableBy, despite } = before.pledge;
  return {
    id: toPledge,
    fund: toFund,
    donor,
    amount,
    date,
    period: period ?? null,
    earmarking: transfer.earmarking ?? usesOf(taken('reduced'), before, amount.currency),
    valuation: valueOf(total(taken('reduced/usd')), amount.currency, id),
    condition: null,
    instrument,
    tranches: [],
    payableBy,
    cap: null,
    passThrough: true,
    transferredFrom: id,
    despite,
    note,
    ref,
  };
}

/** A use keeps its purpose where the pledge has one for it. */
function usesOf(taken: Split, { pledge }: PledgeReading, currency: string): readonly Earmark[] {
  const used = BUCKETS.filter((bucket) => taken[bucket] > 0n);
  if (used.every((bucket) => bucket === 'not-specified')) return [];
  return used.map((bucket) => {
    const own = pledge.earmarking.filter((part) => part.bucket === bucket);
    const purpose = own.length === 1 ? own[0]?.purpose : null;
    return { bucket, amount: written({ minor: taken[bucket], currency }), ...(purpose == null ? {} : { purpose }) };
  });
}

function valueOf(cents: bigint, currency: string, id: string): GivenValuation | null {
  return currency === 'USD' || cents <= 0n
    ? null
    : { usd: written(usd(cents)).value, rateSource: `value at pledge of ${id}` };
}
