import { USUAL_POLICY, type FundPolicy } from '../../src/domain/fund/fund/fund.js';
import type { PledgeAction } from '../../src/domain/fund/pledge/pledge-action.js';
import type { Earmark, Pledge, Valuation } from '../../src/domain/fund/pledge/pledge.js';
import type { Receipt } from '../../src/domain/fund/receipt/receipt.js';
import type { WrittenAmount } from '../../src/domain/money/amount.js';
import type { Draft, Sealed } from '../../src/ledger/envelope.js';
import type { Ledger } from '../../src/ledger/ledger.js';

/** `amount('100.00')` is in dollars. */
export function amount(value: string, currency = 'USD'): WrittenAmount {
  return { value, currency };
}

/** What an amount was worth, at a rate of so many units per dollar. */
export function worth(usd: string, rate: string | null = null): Valuation {
  return { usd, rate, rateDate: null, rateSource: null, rateEvent: null };
}

/** Parts of an amount in dollars by use. */
export function split(
  parts: Readonly<Partial<Record<Earmark['bucket'], string>>>,
  currency = 'USD',
): readonly Earmark[] {
  return Object.entries(parts).map(([bucket, value]) => ({
    bucket: bucket as Earmark['bucket'],
    amount: { value, currency },
  }));
}

/** A participant under one name. */
export function donor(code: string, name: string, kind: 'state' | 'organisation' = 'state'): Draft {
  return draft(`participant/${code}`, 'participant-registered', null, {
    code,
    kind,
    existed: { from: null, to: null },
    memberships: [],
    successions: [],
    ref: null,
    names: [{ from: null, names: { en: name } }],
  });
}

/** A fund that counts as funds usually do. */
export function fund(id: string, policy: Partial<FundPolicy> = {}): Draft {
  return draft(`fund/${id}`, 'fund-registered', '2000-01-01', {
    id,
    title: `The fund ${id}`,
    established: '2000-01-01',
    administrator: null,
    references: {},
    ref: null,
    policy: { ...USUAL_POLICY, ...policy },
  });
}

/** A pledge that says nothing but what is given. */
export function pledge(given: Pick<Pledge, 'id' | 'fund' | 'donor' | 'amount' | 'date'> & Partial<Pledge>): Draft {
  const full: Pledge = {
    period: null,
    earmarking: [],
    valuation: null,
    condition: null,
    instrument: 'grant',
    tranches: [],
    payableBy: null,
    cap: null,
    passThrough: false,
    rounding: 'half-up',
    transferredFrom: null,
    despite: [],
    note: null,
    ref: null,
    ...given,
  };
  return draft(`pledge/${given.id}`, 'pledge-announced', given.date, full);
}

/** An act on a pledge. */
export function act(id: string, kind: PledgeAction['kind'], date: string, more: Partial<PledgeAction> = {}): Draft {
  return draft(`pledge/${id}`, 'pledge-action-recorded', date, {
    pledge: id,
    kind,
    date,
    note: null,
    ref: null,
    ...more,
  });
}

/** A bank credit that waits to be applied. */
export function receipt(given: Pick<Receipt, 'id' | 'fund' | 'amount' | 'date'>): Draft {
  return draft(`receipt/${given.id}`, 'receipt-recorded', given.date, {
    donor: null,
    valuation: null,
    note: null,
    ref: null,
    ...given,
  });
}

/** A rate of a table. */
export function rate(table: string, currency: string, date: string, value: string): Draft {
  return draft(`rate/${table}/${currency}`, 'rate-published', date, { table, currency, rate: value, date, ref: null });
}

/** An event is annulled, or stands as the replacement has it. */
export function correction(target: Sealed, data: object | null = null): Draft {
  const of = { target: target.eventId, reason: 'test', ref: null };
  if (data === null) return draft(target.stream, 'event-annulled', target.date, of);
  return draft(target.stream, 'event-replaced', target.date, {
    ...of,
    with: { type: target.type, data: { ...target.data, ...data } },
  });
}

/** Records drafts one after the other, as they are. */
export async function record(ledger: Ledger, drafts: readonly Draft[]): Promise<readonly Sealed[]> {
  const events: Sealed[] = [];
  for (const each of drafts) {
    const written = await ledger.write({ actor: 'test', decide: async () => ({ events: [each], result: null }) });
    if (written.outcome === 'recorded') events.push(...written.events);
  }
  return events;
}

function draft(stream: string, type: string, date: string | null, data: object): Draft {
  return { stream, type, schema: 1, date, source: null, ref: null, data: data as Draft['data'] };
}
