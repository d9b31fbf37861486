import fc from 'fast-check';
import type { EventData, RecordedEvent } from '../../src/domain/event.js';
import { readPledge } from '../../src/domain/fund/pledge/account/read-pledge.js';
import { pledgeFacts, receiptFacts, type MoneyFact } from '../../src/domain/fund/figures/money-facts.js';
import { evolveLive, NOTHING_LIVE, type LiveStream } from '../../src/domain/fund/fund/live-events.js';
import { PLEDGE_ACTION_KINDS, type PledgeActionKind } from '../../src/domain/fund/pledge/kinds/kinds.js';
import type { PledgeAction } from '../../src/domain/fund/pledge/pledge-action.js';
import { BUCKETS, type Pledge, type Valuation } from '../../src/domain/fund/pledge/pledge.js';
import { readReceipt } from '../../src/domain/fund/receipt/read-receipt.js';
import type { Draft, Sealed } from '../../src/ledger/envelope.js';

/** A step in the life of a fund; `nth` chooses what it is about among what there is. */
export type MoneyStep =
  | { readonly do: 'pledge'; readonly by: number; readonly date: string; readonly minor: number; readonly odd: number }
  | {
      readonly do: 'act';
      readonly nth: number;
      readonly kind: PledgeActionKind;
      readonly date: string;
      readonly minor: number;
      readonly target: number;
    }
  | { readonly do: 'receipt'; readonly by: number; readonly date: string; readonly minor: number }
  | { readonly do: 'return'; readonly nth: number; readonly date: string; readonly minor: number }
  | { readonly do: 'annul' | 'redate' | 'other-donor'; readonly nth: number; readonly date: string };

export const MONEY_DAYS = [
  '2003-12-31',
  '2004-01-31',
  '2004-02-29',
  '2004-06-30',
  '2004-12-31',
  '2005-06-15',
  '2099-12-31',
];
const date = fc.constantFrom(
  '2004-01-01',
  '2004-01-31',
  '2004-02-01',
  '2004-02-29',
  '2004-06-30',
  '2004-12-31',
  '2005-01-01',
  '2005-06-15',
);
const minor = fc.integer({ min: 1, max: 1000 });
const nth = fc.nat(30);

export const moneySteps: fc.Arbitrary<readonly MoneyStep[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant('pledge' as const), by: fc.nat(3), date, minor, odd: fc.nat(5) }),
    },
    {
      weight: 12,
      arbitrary: fc.record({
        do: fc.constant('act' as const),
        nth,
        kind: fc.constantFrom(...PLEDGE_ACTION_KINDS),
        date,
        minor,
        target: nth,
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('receipt' as const), by: fc.nat(3), date, minor }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('return' as const), nth, date, minor }) },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constantFrom('annul' as const, 'redate' as const, 'other-donor' as const),
        nth,
        date,
      }),
    },
  ),
  { minLength: 8, maxLength: 30, size: 'max' },
);

const DONORS = ['ITA', 'FRA', 'NOR', null];
const CURRENCIES = ['EUR', 'USD', 'TRL', 'EUR'] as const;

/** A step as an event, whatever the field would say of it; null where there is nothing it could be about. */
export function moneyDraft(step: MoneyStep, fund: string, before: readonly Sealed[]): Draft | null {
  if (step.do === 'pledge') return pledgeDraft(step, fund, before.length);
  if (step.do === 'act') return actDraft(step, before);
  if (step.do === 'receipt') {
    const [donor = null, currency = 'EUR'] = [DONORS[step.by], CURRENCIES[step.by]];
    const data = {
      id: `${fund}-r${String(before.length)}`,
      fund,
      donor,
      amount: inText(step.minor, currency),
      valuation: null,
      date: step.date,
    };
    return draft(
      `receipt/${data.id}`,
      'receipt-recorded',
      { ...data, note: null, ref: null } satisfies EventData['receipt-recorded'],
      step.date,
    );
  }
  if (step.do === 'return') {
    const receipt = chosen(before, 'receipt-recorded', step.nth);
    if (receipt === null) return null;
    const { id, amount } = receipt.data as unknown as EventData['receipt-recorded'];
    const data = {
      receipt: id,
      kind: 'refund',
      date: step.date,
      amount: inText(step.minor, amount.currency),
      note: null,
      ref: null,
    };
    return draft(receipt.stream, 'receipt-action-recorded', data, step.date);
  }
  return correction(step, before);
}

function correction(
  step: Extract<MoneyStep, { do: 'annul' | 'redate' | 'other-donor' }>,
  before: readonly Sealed[],
): Draft | null {
  const type = step.do === 'other-donor' ? 'pledge-announced' : 'pledge-action-recorded';
  const target = chosen(before, type, step.nth);
  if (target === null) return null;
  const data = { target: target.eventId, reason: 'test', ref: null };
  if (step.do === 'annul') return draft(target.stream, 'event-annulled', data, target.date);
  const change = step.do === 'redate' ? { date: step.date } : { donor: DONORS[step.nth % 4] };
  const by = { type: target.type, data: { ...(target.data as object), ...change } };
  return draft(target.stream, 'event-replaced', { ...data, with: by }, target.date);
}

function pledgeDraft(step: Extract<MoneyStep, { do: 'pledge' }>, fund: string, n: number): Draft {
  const { by, odd, date: day } = step;
  const currency = CURRENCIES[by] ?? 'EUR';
  const amount = inText(step.minor, currency);
  const data: Pledge = {
    id: `${fund}-p${String(n)}`,
    fund,
    donor: DONORS[by] ?? null,
    amount: odd === 0 ? null : amount,
    date: day,
    period: odd === 1 ? { from: '2003-06-01', to: day } : null,
    earmarking: odd === 2 ? [{ bucket: 'earmarked', amount }] : [],
    valuation: currency === 'USD' || odd === 0 ? null : valued(step.minor),
    condition: odd === 3 ? 'as others give' : null,
    instrument: odd === 4 ? 'loan' : 'grant',
    tranches: [],
    payableBy: odd === 5 ? '2004-06-30' : null,
    cap: null,
    passThrough: odd === 5,
    rounding: 'half-up',
    transferredFrom: null,
    despite: [],
    note: null,
    ref: null,
  };
  return draft(`pledge/${data.id}`, 'pledge-announced', data, day);
}

const VALUED: readonly PledgeActionKind[] = [
  'payment',
  'allocation',
  'increase',
  'amount-stated',
  'note-encashment',
  'revaluation',
];

function actDraft(step: Extract<MoneyStep, { do: 'act' }>, before: readonly Sealed[]): Draft | null {
  const pledge = chosen(before, 'pledge-announced', step.nth);
  if (pledge === null) return null;
  const { id, amount: whole } = pledge.data as unknown as EventData['pledge-announced'];
  const { kind, date: day, target } = step;
  const amount = inText(step.minor, whole?.currency ?? 'EUR');
  const data: PledgeAction = {
    pledge: id,
    kind,
    date: day,
    amount,
    note: null,
    ref: null,
    reopens: target % 2 === 0,
    counts: target % 3 === 0,
    ...(VALUED.includes(kind) && target % 5 > 0 ? { valuation: valued(step.minor) } : {}),
    ...ownOf(step, pledge.stream, before),
    ...(kind === 'schedule' ? { instalments: [{ due: '2004-12-31', amount }] } : {}),
  };
  return draft(pledge.stream, 'pledge-action-recorded', data, day);
}

/** What only its kind has. */
function ownOf(
  { kind, target, nth: other }: Extract<MoneyStep, { do: 'act' }>,
  stream: string,
  before: readonly Sealed[],
): Partial<PledgeAction> {
  if (kind.endsWith('reversal') || kind === 'revaluation') {
    const acts = before.filter((each) => each.stream === stream && each.type !== 'event-annulled');
    return { target: acts[target % acts.length]?.eventId ?? '' };
  }
  const receipt = before.find(({ type }) => type === 'receipt-recorded')?.data['id'];
  if (kind === 'allocation') return typeof receipt === 'string' ? { receipt } : {};
  if (kind === 'redesignation')
    return { from: BUCKETS[target % 3] ?? 'earmarked', to: BUCKETS[other % 3] ?? 'earmarked' };
  return kind === 'redenomination' ? { currency: 'TRY' } : {};
}

function valued(units: number): Valuation {
  return { usd: `${String(units)}.37`, rate: null, rateDate: null, rateSource: null, rateEvent: null };
}

function inText(units: number, currency: string): { readonly value: string; readonly currency: string } {
  return { value: currency === 'TRL' ? `${String(units)}000000` : `${String(units)}.00`, currency };
}

function chosen(before: readonly Sealed[], type: string, n: number): Sealed | null {
  const those = before.filter((each) => each.type === type);
  return those[n % Math.max(1, those.length)] ?? null;
}

function draft(stream: string, type: string, data: object, legal: string | null = null): Draft {
  return { stream, type, schema: 1, date: legal, source: null, ref: null, data: data as Draft['data'] };
}

/** What is believed of a fund's money, folded from the first event on. */
export class MoneyFromScratch {
  private readonly streams = new Map<string, LiveStream>();

  take(event: Sealed): void {
    this.streams.set(
      event.stream,
      evolveLive(this.streams.get(event.stream) ?? NOTHING_LIVE, event as unknown as RecordedEvent),
    );
  }

  facts(): readonly MoneyFact[] {
    return [...this.streams].flatMap(([name, stream]) => {
      const pledge = name.startsWith('pledge/') ? readPledge(stream) : null;
      const receipt = name.startsWith('receipt/') ? readReceipt(stream) : null;
      return [...(pledge === null ? [] : pledgeFacts(pledge)), ...(receipt === null ? [] : receiptFacts(receipt))];
    });
  }
}
