import type { PlainDate } from '../../calendar/plain-date.js';
import { amountIn, usd, type Amount } from '../../money/amount.js';
import { pledgeCurrencyOn } from './account/quantities.js';
import type { PledgeReading } from './account/read-pledge.js';
import { sumOf, type Balance } from '../figures/balance.js';
import { ownFigures, usdFigures, type FundFigures } from '../figures/figures.js';
import type { Instalment } from './pledge-action.js';
import type { Bucket } from './pledge.js';
import { statusOn, type PledgeStatus } from './status.js';

/**
 * What a pledge, or one use of it, comes to in dollars. What could not be valued makes the whole unknown, never
 * smaller.
 */
export interface InDollars {
  /** At the value of the pledge; `outstanding` is its carrying value. Null: a part of it is unvalued. */
  readonly atPledge: FundFigures<Amount> | null;
  /** What came in, at what it was worth then. */
  readonly received: Amount | null;
  /** What payments brought above (or below) the value they settled. */
  readonly fxRealised: Amount | null;
}

/** What a pledge comes to, in its own currency of the day and in dollars. */
export interface Comes {
  readonly quantities: FundFigures<Amount>;
  readonly usd: InDollars;
}

/** A pledge on a day. */
export interface PledgeAsOf {
  /** Null before it was made. */
  readonly status: PledgeStatus | null;
  /** Null: it has no amount yet. */
  readonly currency: string | null;
  readonly whole: Comes | null;
  readonly byUse: Readonly<Record<'earmarked' | 'generalPurpose' | 'notSpecified', Comes>> | null;
  /** What banks kept of payments, by currency. */
  readonly charges: readonly Amount[];
  /** The schedule in force. */
  readonly schedule: readonly Instalment[];
}

/** What is known of a pledge on a day, without its uses, its charges and its schedule. */
export function pledgeInAll(reading: PledgeReading, asOf: PlainDate): Pick<PledgeAsOf, 'status' | 'whole'> {
  const { entries } = reading;
  const currency = pledgeCurrencyOn(entries, asOf);
  return {
    status: statusOn(reading, asOf),
    whole: currency === '' ? null : comesTo(balancesOn(entries, asOf), currency),
  };
}

/** What is known of a pledge on a day. */
export function pledgeAsOf(reading: PledgeReading, asOf: PlainDate): PledgeAsOf {
  const { entries, acts } = reading;
  const [currency, balances] = [pledgeCurrencyOn(entries, asOf), balancesOn(entries, asOf)];
  const use = (bucket: Bucket): Comes =>
    comesTo(
      balances.filter((each) => each.bucket === bucket),
      currency,
    );
  const byUse = {
    earmarked: use('earmarked'),
    generalPurpose: use('general-purpose'),
    notSpecified: use('not-specified'),
  };
  const known = currency !== '';
  const schedule = acts.findLast(({ data }) => data.kind === 'schedule' && data.date <= asOf)?.data.instalments ?? [];
  return {
    ...pledgeInAll(reading, asOf),
    currency: known ? currency : null,
    byUse: known ? byUse : null,
    charges: chargesOn(acts, asOf),
    schedule,
  };
}

function balancesOn(entries: PledgeReading['entries'], asOf: PlainDate): readonly Balance[] {
  return entries.flatMap(({ account, date, currency, bucket, delta }) =>
    date > asOf || account === 'unapplied'
      ? []
      : [{ account, donor: '', instrument: '' as const, currency, bucket, sum: delta }],
  );
}

function comesTo(balances: readonly Balance[], currency: string): Comes {
  const { received, ...atPledge } = usdFigures(balances);
  const [unvalued, open] = [sumOf(balances, 'unvalued-pledged') !== 0n, sumOf(balances, 'unvalued-received') !== 0n];
  return {
    quantities: ownFigures(balances, currency),
    usd: {
      atPledge: unvalued ? null : atPledge,
      received: open ? null : received,
      fxRealised: unvalued || open ? null : usd(sumOf(balances, 'fx-realised/usd')),
    },
  };
}

/** What was sent and not credited, or applied and not credited, of payments that were not reversed. */
function chargesOn(acts: PledgeReading['acts'], asOf: PlainDate): readonly Amount[] {
  const reversed = new Set(
    acts.flatMap(({ data }) => (data.kind === 'payment-reversal' && data.date <= asOf ? [data.target] : [])),
  );
  const sums = new Map<string, bigint>();
  for (const { data, eventId } of acts) {
    if (data.date > asOf || reversed.has(eventId)) continue;
    const [sent, credited] = [amountIn(data.sent ?? data.amount), amountIn(data.received ?? data.amount)];
    if (sent === null || sent.currency !== credited?.currency || sent.minor <= credited.minor) continue;
    sums.set(sent.currency, (sums.get(sent.currency) ?? 0n) + sent.minor - credited.minor);
  }
  return [...sums].map(([currency, minor]) => ({ currency, minor }));
}
