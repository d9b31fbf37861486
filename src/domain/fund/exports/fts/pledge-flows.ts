import type { PlainDate } from '../../../calendar/plain-date.js';
import { total } from '../../pledge/account/account.js';
import { pledgeCurrencyOn, quantitiesOf } from '../../pledge/account/quantities.js';
import type { PledgeReading } from '../../pledge/account/read-pledge.js';
import { BUCKETS, type Pledge } from '../../pledge/pledge.js';
import { PLEDGE_KINDS } from '../../pledge/kinds/kinds.js';
import { foundationOf } from '../../fund/foundation.js';
import type { Flow, FlowStatus } from './flow.js';
import { flowParts } from './flow-parts.js';

/**
 * The flows of a pledge on a day: none while it is conditional or without an amount, and none for assessed
 * contributions, which are owed.
 */
export function pledgeFlows(reading: PledgeReading, asOf: PlainDate): readonly Flow[] {
  const { pledge, announcement, version } = reading;
  if (pledge.instrument === 'assessed') return [];
  const currency = pledgeCurrencyOn(reading.entries, asOf);
  const known = [announcement, ...reading.acts].filter(({ data: { date } }) => date <= asOf);
  const recorded = known.map(({ recordedAt }) => recordedAt).sort();
  const about = {
    refCode: pledge.id,
    valuation: foundationOf(reading).valuation,
    donor: pledge.donor,
    versionId: version,
    flowType: pledge.passThrough ? ('Pass through' as const) : ('Standard' as const),
    description: pledge.note,
    newMoney: !pledge.passThrough && pledge.transferredFrom === null,
    document: announcement.source?.document ?? null,
    createdAt: announcement.recordedAt,
    updatedAt: recorded.at(-1) ?? announcement.recordedAt,
    ...meant(pledge),
    ...use(reading, asOf),
    events: known.map(({ eventId }) => eventId),
  };
  return flowParts(reading, asOf).map(({ status, minor, usd }) => ({
    ...about,
    id: `${pledge.id}-${status}`,
    status,
    amount: { minor, currency },
    usd,
    ...dated(reading, status, asOf),
    contributionType: status === 'paid' ? typeOf(reading, asOf) : 'financial',
  }));
}

/** When it came, was signed or was pledged: of several acts the last. */
function dated(
  { pledge, acts }: PledgeReading,
  status: FlowStatus,
  asOf: PlainDate,
): Pick<Flow, 'date' | 'period' | 'decisionDate'> {
  const daysOf = (which: 'came' | 'signed'): readonly PlainDate[] =>
    acts.filter(({ data }) => PLEDGE_KINDS[data.kind].fts === which && data.date <= asOf).map(({ data }) => data.date);
  const decisionDate = status === 'pledge' ? null : (daysOf('signed')[0] ?? null);
  const last = status === 'pledge' ? undefined : daysOf(status === 'paid' ? 'came' : 'signed').at(-1);
  return last === undefined
    ? { date: pledge.date, period: pledge.period, decisionDate }
    : { date: last, period: null, decisionDate };
}

/** For which years: as the pledge says, else that of its day. */
function meant({ tranches, date }: Pledge): Pick<Flow, 'budgetYear' | 'usageYears'> {
  const years = [...new Set(tranches.map(({ year }) => year))].sort((a, b) => a - b);
  const [only = null] = years;
  return {
    budgetYear: years.length === 1 ? only : null,
    usageYears: years.length === 0 ? [Number(date.slice(0, 4))] : years,
  };
}

function use({ pledge, entries }: PledgeReading, asOf: PlainDate): Pick<Flow, 'earmarking' | 'modality'> {
  const { pledged } = quantitiesOf(entries, asOf);
  const used = BUCKETS.filter((bucket) => pledged[bucket] !== 0n);
  const modalities = new Set(pledge.earmarking.map(({ modality }) => modality ?? null));
  const [modality = null] = modalities;
  const [only = 'not-specified'] = used;
  return { earmarking: used.length > 1 ? 'mixed' : only, modality: modalities.size === 1 ? modality : null };
}

function typeOf({ entries }: PledgeReading, asOf: PlainDate): Flow['contributionType'] {
  const { applied, inKind } = quantitiesOf(entries, asOf);
  return total(inKind) > 0n && total(inKind) === total(applied) ? 'in-kind' : 'financial';
}
