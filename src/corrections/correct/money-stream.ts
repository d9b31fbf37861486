import type { FirstRecording } from '../../domain/fund/fund/correct-fund.js';
import type { MoneyStream } from '../../domain/fund/fund/correct-money.js';
import type { Rate } from '../../domain/money/rate.js';
import type { EventData } from '../../domain/event.js';
import { fundIn } from '../../knowledge/money/funds.js';
import { liveIn } from '../../knowledge/folds/live-stream.js';
import { pledgeIndexIn } from '../../knowledge/money/pledge-index.js';
import { pledgeIn, pledgesOf } from '../../knowledge/money/pledges.js';
import { ratesIn } from '../../knowledge/money/rates.js';
import { allocatedIn, allocationsIn, receiptIn, receiptLeftIn, receiptsOf } from '../../knowledge/money/receipts.js';
import { registerIn } from '../../knowledge/participants/register.js';
import type { View } from '../../knowledge/moments/view.js';
import { cutStream } from '../../ledger/stream-name.js';
import { compareTexts } from '../../domain/text-order.js';

type Replacement = EventData['event-replaced']['with'];

/**
 * What a correction is judged by: of an event of a fund, a pledge, a receipt or a rate. `by`: the replacement, where
 * there is one.
 */
export async function moneyStreamOf(view: View, stream: string, by: Replacement | null): Promise<MoneyStream> {
  const { category, id } = cutStream(stream);
  const fund = await fundOf(view, category, id);
  const rates = await ratesFor(view, fund?.fund.policy.rateSource ?? null, by);
  const receipt = by?.type === 'pledge-action-recorded' ? by.data.receipt : undefined;
  const corrected = category === 'receipt' ? await receiptIn(view, id) : null;
  return {
    money: await liveIn(view, stream),
    register: await registerIn(view),
    fund,
    rates,
    ...(by?.type === 'fund-registered' ? { first: await firstIn(view, id) } : {}),
    continued: category === 'pledge' ? await continuedIn(view, id) : [],
    restsOn: await restingOn(view, category, id),
    ...(corrected === null ? {} : { allocated: await allocatedIn(view, corrected) }),
    ...(receipt === undefined ? {} : { receiptLeft: await receiptLeftIn(view, receipt) }),
  };
}

async function fundOf(view: View, category: string, id: string): Promise<MoneyStream['fund']> {
  if (category === 'fund') return fundIn(view, id);
  const named =
    category === 'pledge' ? (await pledgeIn(view, id))?.pledge.fund : (await receiptIn(view, id))?.receipt.fund;
  return named === undefined || category === 'rate' ? null : fundIn(view, named);
}

async function ratesFor(
  view: View,
  table: string | null,
  by: Replacement | null,
): Promise<ReadonlyMap<string, readonly Rate[]>> {
  const data = (by?.data ?? {}) as {
    readonly amount?: { readonly currency: string };
    readonly received?: { readonly currency: string };
  };
  return ratesIn(
    view,
    table,
    [data.amount?.currency, data.received?.currency].filter((code) => code !== undefined),
  );
}

async function restingOn(view: View, category: string, id: string): Promise<readonly string[]> {
  if (category === 'fund') return ((await pledgeIndexIn(view)).toFund.get(id) ?? []).map((entry) => entry.id);
  const receipt = category === 'receipt' ? await receiptIn(view, id) : null;
  return receipt === null ? [] : [...(await allocationsIn(view, receipt)).keys()];
}

async function continuedIn(view: View, id: string): Promise<NonNullable<MoneyStream['continued']>> {
  const transfers = (await pledgeIn(view, id))?.acts.flatMap(({ data }) => data.toPledge ?? []) ?? [];
  const standing = await Promise.all(transfers.map((pledge) => pledgeIn(view, pledge)));
  return standing.flatMap((each) => (each === null ? [] : [{ pledge: each.pledge.id, announcedBy: each.announcedBy }]));
}

/**
 * What is recorded of a fund with the earliest date; null where nothing is. Acts come after their pledge, and after
 * their receipt.
 */
async function firstIn(view: View, fund: string): Promise<FirstRecording | null> {
  const pledges = (await pledgesOf(view, fund)).map(({ pledge, announcedBy }) => ({
    event: announcedBy,
    date: pledge.date,
  }));
  const receipts = (await receiptsOf(view, fund)).map(({ receipt, recordedBy }) => ({
    event: recordedBy,
    date: receipt.date,
  }));
  return [...pledges, ...receipts].sort((a, b) => compareTexts(a.date, b.date))[0] ?? null;
}
