import type { PlainDate } from '../../../calendar/plain-date.js';
import type { Amount } from '../../../money/amount.js';
import type { AccountEntry } from '../../pledge/account/account.js';
import type { PledgeReading } from '../../pledge/account/read-pledge.js';
import { PLEDGE_KINDS } from '../../pledge/kinds/kinds.js';
import { BUCKETS, type Bucket, type Earmark, type Valuation } from '../../pledge/pledge.js';
import { foundationOf } from '../../fund/foundation.js';
import { signedWriteOffs } from '../../pledge/account/signed-write-offs.js';
import { eventsOf, type PledgeEvent } from './pledge-events.js';
import { credited } from './credited-amounts.js';
import { isIatiCurrency } from './currency-list.js';
import { COMMITTED, PLEDGED, RECEIVED, type Movement, type TransactionType } from './movement.js';
import { compareTexts } from '../../../text-order.js';

/**
 * Which accounts add to each sum, and which take from it. What a fund writes off it no longer expects: the pledge of
 * IATI ends with it.
 */
const SUMS: Readonly<Record<TransactionType, Readonly<Record<string, 1n | -1n>>>> = {
  [PLEDGED]: { 'pledged-gross': 1n, reduced: -1n, 'written-off': -1n },
  [COMMITTED]: { committed: 1n },
  [RECEIVED]: { paid: 1n, 'in-kind': 1n, 'in-kind-apart': 1n, refunded: -1n },
};
const VALUES: typeof SUMS = {
  [PLEDGED]: { 'pledged-gross/usd': 1n, 'reduced/usd': -1n, 'written-off/usd': -1n },
  [COMMITTED]: { 'committed/usd': 1n },
  [RECEIVED]: { 'received/usd': 1n, 'in-kind/usd': 1n, 'in-kind-apart/usd': 1n, 'refunded/usd': -1n },
};

/**
 * Every change of what was pledged, signed and received of a pledge up to a day, by event, use and currency. A
 * conditional amount is none until its condition is met. Assessed contributions are owed, not pledged. Money that came
 * in keeps the currency in which it came.
 */
export function pledgeMovements(reading: PledgeReading, asOf: PlainDate): readonly Movement[] {
  const events = eventsOf(reading);
  const lapsed = signedWriteOffs(reading, asOf).changes;
  const movements: Movement[] = [];
  for (const [id, entries] of reading.changes) {
    const event = events.get(id);
    if (event === undefined || event.date > asOf) continue;
    const all = [...entries, ...(lapsed.get(id) ?? [])];
    for (const type of [PLEDGED, COMMITTED, RECEIVED] as const) {
      if (type === PLEDGED && reading.pledge.instrument === 'assessed') continue;
      if (renames(event) && (type === RECEIVED || restatedAlready(all))) continue;
      movements.push(...movementsOf(type, event, all, { reading, events, asOf }));
    }
  }
  return movements;
}

function renames({ act }: PledgeEvent): boolean {
  return act !== null && PLEDGE_KINDS[act.kind].restates === 'currency';
}

/**
 * Whether the old currency is one that IATI does not list: what was in it is published in the new one from the start.
 */
function restatedAlready(entries: readonly AccountEntry[]): boolean {
  return entries.some(({ account, currency }) => !account.endsWith('/usd') && !isIatiCurrency(currency));
}

interface Within {
  readonly reading: PledgeReading;
  readonly events: ReadonlyMap<string, PledgeEvent>;
  readonly asOf: PlainDate;
}

function movementsOf(
  type: TransactionType,
  event: PledgeEvent,
  entries: readonly AccountEntry[],
  within: Within,
): readonly Movement[] {
  const parts = sumsOf(SUMS[type], entries);
  const values = sumsOf(VALUES[type], entries);
  const origin = within.events.get(event.act?.target ?? '')?.act ?? event.act;
  const applied = parts.map(({ amount }) => amount);
  const came = type === RECEIVED ? credited(applied, origin) : applied;
  const { pledge } = within.reading;
  const valued = type === RECEIVED ? receivedAt(event, within) : promisedAt(event, within);
  return parts.map(({ bucket, amount }, index) => {
    const shown = came[index] ?? amount;
    const same = shown.currency === amount.currency && shown.minor === amount.minor;
    const cents =
      values.find((value) => value.bucket === bucket && value.amount.currency === amount.currency)?.amount.minor ??
      null;
    return {
      type,
      event: event.cause,
      date: event.date,
      bucket,
      ...valued,
      amount: shown,
      applied: same ? null : amount,
      usd: shown.currency === 'USD' ? shown.minor : cents,
      modality: modalityOf(event.act?.earmarking ?? pledge.earmarking, bucket),
      instrument: pledge.instrument,
      donor: pledge.donor,
    };
  });
}

/** The sums by use and currency, in the order of uses; what comes to nothing is left out. */
function sumsOf(
  signs: Readonly<Record<string, 1n | -1n>>,
  entries: readonly AccountEntry[],
): readonly { readonly bucket: Bucket; readonly amount: Amount }[] {
  const sums = new Map<string, { bucket: Bucket; amount: Amount }>();
  for (const { account, bucket, currency, delta } of entries) {
    const sign = signs[account];
    if (sign === undefined || bucket === '') continue;
    const key = `${String(BUCKETS.indexOf(bucket))} ${currency}`;
    const minor = (sums.get(key)?.amount.minor ?? 0n) + sign * delta;
    sums.set(key, { bucket, amount: { minor, currency } });
  }
  const ordered = [...sums].sort(([a], [b]) => compareTexts(a, b)).map(([, sum]) => sum);
  return ordered.filter(({ amount }) => amount.minor !== 0n);
}

/** An amount that grows is valued at its own rate, everything else at that of the pledge (never at a later one). */
function promisedAt(
  event: PledgeEvent,
  { reading, asOf }: Within,
): { valueDate: PlainDate; valuation: Valuation | null } {
  const own = event.act !== null && PLEDGE_KINDS[event.act.kind].valued === 'as-promised';
  const base = own ? event : foundationOf(reading);
  const fixed = base.valuation?.rateDate ?? base.date;
  const valueDate = [fixed, base.date].find((date) => date <= asOf) ?? event.date;
  return { valueDate, valuation: base.valuation };
}

/** Money is valued on the day it came; a reversal takes back the value of that day. */
function receivedAt(event: PledgeEvent, { events }: Within): { valueDate: PlainDate; valuation: Valuation | null } {
  const { date, valuation } = events.get(event.act?.target ?? '') ?? event;
  return { valueDate: date < event.date ? date : event.date, valuation };
}

function modalityOf(earmarking: readonly Earmark[], bucket: Bucket): string | null {
  const named = new Set(earmarking.filter((part) => part.bucket === bucket).map(({ modality }) => modality ?? null));
  const [only = null] = named;
  return named.size === 1 ? only : null;
}
