import type { EventData, NewEvent, RecordedEvent } from '../../../src/domain/event.js';
import { total, type UsdAccount } from '../../../src/domain/fund/pledge/account/account.js';
import {
  quantitiesOf,
  sumsOn,
  pledgeCurrencyOn,
  type Quantities,
} from '../../../src/domain/fund/pledge/account/quantities.js';
import { readPledge, type PledgeReading } from '../../../src/domain/fund/pledge/account/read-pledge.js';
import { decideAct } from '../../../src/domain/fund/pledge/decide/act.js';
import type { ActRequest } from '../../../src/domain/fund/pledge/decide/act-request.js';
import { decidePledge, type PledgeRequest } from '../../../src/domain/fund/pledge/decide/announce.js';
import { correctMoney } from '../../../src/domain/fund/fund/correct-money.js';
import { decideFund, decideFundAction } from '../../../src/domain/fund/fund/decide-fund.js';
import { decideRate } from '../../../src/domain/fund/rate/decide-rate.js';
import {
  decideReceipt,
  decideReceiptAction,
  type ReceiptRequest,
} from '../../../src/domain/fund/receipt/decide-receipt.js';
import type { GivenValuation } from '../../../src/domain/fund/rate/valuation.js';
import { USUAL_POLICY, type FundPolicy } from '../../../src/domain/fund/fund/fund.js';
import { evolveLive, liveOf, NOTHING_LIVE, type LiveStream } from '../../../src/domain/fund/fund/live-events.js';
import type { PledgeActionKind } from '../../../src/domain/fund/pledge/kinds/kinds.js';
import type { Bucket, Earmark } from '../../../src/domain/fund/pledge/pledge.js';
import { readFund } from '../../../src/domain/fund/fund/read-fund.js';
import { readReceipt } from '../../../src/domain/fund/receipt/read-receipt.js';
import { receiptLeft, type ReceiptLeft } from '../../../src/domain/fund/receipt/receipt-left.js';
import type { ReceiptAction } from '../../../src/domain/fund/receipt/receipt.js';
import { readAmount, usd, written, type Amount, type WrittenAmount } from '../../../src/domain/money/amount.js';
import type { Rate } from '../../../src/domain/money/rate.js';
import type { Decision } from '../../../src/domain/refusal.js';
import { participant, registerOf } from '../support/world.js';

/** `EUR 1000.00` as an amount. */
export function money(text: string): WrittenAmount {
  const [currency = '', value = ''] = text.split(' ');
  return { value, currency };
}

/** Parts of an amount by use: `parts({ earmarked: 'EUR 60' })`. */
export function parts(of: Partial<Record<Bucket, string>>): readonly Earmark[] {
  return Object.entries(of).map(([bucket, text]) => ({ bucket: bucket as Bucket, amount: money(text) }));
}

type Also<T> = Partial<Omit<T, 'amount' | 'valuation'>> & { readonly valuation?: GivenValuation | null };
export type ActAlso = Also<ActRequest>;

const REGISTER = registerOf(
  ...['ITA', 'FRA', 'KOR', 'PRK', 'TUR', 'EU', 'UNDP', 'SRB'].map((code) => participant(code)),
  participant('YUCS', { existed: { from: '2003-02-04', to: '2006-06-03' } }),
);

/** What can be asked of a pledge, in words: its quantities, and its values in dollars. */
export type Known = Readonly<Record<keyof Quantities<unknown> | 'due' | 'overdue', string>> & {
  readonly currency: string;
  readonly usd: Readonly<
    Record<'pledged' | 'committed' | 'released' | 'writtenOff' | 'carrying' | 'received' | 'refunded' | 'fx', string>
  >;
  readonly by: (bucket: Bucket) => Readonly<Record<keyof Quantities<unknown>, string>>;
};

/**
 * A fund with its pledges, receipts and rates, decided and kept as the ledger would. Every question takes a day and, if
 * asked, a position.
 */
export class FundLedger {
  readonly events: RecordedEvent[] = [];

  constructor(
    policy: Partial<FundPolicy> = {},
    private readonly today = '2030-01-01',
  ) {
    const fund = { id: 'f', title: 'Fund', established: '2000-01-01', administrator: null, references: {} };
    const decision = decideFund(
      { fund: { ...fund, policy: { ...USUAL_POLICY, ...policy } }, source: null, ref: null },
      { stream: NOTHING_LIVE, today },
    );
    this.take('fund/f', decision);
  }

  /** How many events there are: a state of knowledge. */
  get position(): number {
    return this.events.length;
  }

  /** A stream as known at a position. */
  stream(name: string, at = this.position): LiveStream {
    return this.events
      .filter((event) => event.stream === name && event.position <= at)
      .reduce(evolveLive, NOTHING_LIVE);
  }

  rate(currency: string, rate: string, date: string, table = 'UNORE'): string {
    const standing = this.rates()
      .get(currency)
      ?.find((each) => each.date === date);
    const given = {
      standing: standing === undefined ? null : { rate: standing.rate, event: standing.event ?? '' },
      today: this.today,
      recordedUnderRef: [],
    };
    return this.take(
      `rate/${table}/${currency}`,
      decideRate({ rate: { table, currency, rate, date, ref: null }, source: null }, given),
    );
  }

  /** Announces a pledge; gives its event. Throws the refusal. */
  pledge(id: string, amount: string | null, date: string, also: Also<PledgeRequest> = {}): string {
    return this.take(`pledge/${id}`, this.decidePledge(id, amount, date, also));
  }

  decidePledge(id: string, amount: string | null, date: string, also: Also<PledgeRequest> = {}): Decision<NewEvent> {
    const rest = {
      earmarking: [],
      valuation: null,
      condition: null,
      instrument: 'grant' as const,
      tranches: [],
      payableBy: null,
    };
    const more = {
      cap: null,
      passThrough: false,
      transferredFrom: null,
      despite: [],
      note: null,
      ref: null,
      period: null,
      donor: 'ITA',
    };
    const pledge = { id, fund: 'f', amount: amount === null ? null : money(amount), date, ...rest, ...more, ...also };
    return decidePledge({ pledge, source: null }, { ...this.given(`pledge/${id}`), largest: this.largest(pledge) });
  }

  /** Records an act; gives its event. Throws the refusal. */
  act(pledge: string, kind: PledgeActionKind, date: string, amount: string | null = null, also: ActAlso = {}): string {
    return this.take(`pledge/${pledge}`, this.decide(pledge, kind, date, amount, also));
  }

  decide(
    pledge: string,
    kind: PledgeActionKind,
    date: string,
    amount: string | null = null,
    also: ActAlso = {},
  ): Decision<NewEvent> {
    const request = {
      pledge,
      kind,
      date,
      note: null,
      ref: null,
      ...(amount === null ? {} : { amount: money(amount) }),
      ...also,
    };
    const receiptLeft = also.receipt === undefined ? {} : { receiptLeft: this.receiptLeft(also.receipt) };
    return decideAct({ action: request, source: null }, { ...this.given(`pledge/${pledge}`), ...receiptLeft });
  }

  /** Why an act would be refused: the code, or `accepted`. */
  refusal(
    pledge: string,
    kind: PledgeActionKind,
    date: string,
    amount: string | null = null,
    also: ActAlso = {},
  ): string {
    return codeOf(this.decide(pledge, kind, date, amount, also));
  }

  receipt(id: string, amount: string, date: string, also: Also<ReceiptRequest> = {}): string {
    const receipt = {
      id,
      fund: 'f',
      amount: money(amount),
      date,
      donor: null,
      valuation: null,
      note: null,
      ref: null,
      ...also,
    };
    return this.take(`receipt/${id}`, decideReceipt({ receipt, source: null }, this.given(`receipt/${id}`)));
  }

  receiptAct(id: string, kind: ReceiptAction['kind'], date: string, also: Partial<ReceiptAction> = {}): string {
    const reading = readReceipt(this.stream(`receipt/${id}`));
    const allocated = { minor: this.allocated(id), currency: reading?.receipt.amount.currency ?? '' };
    const action = { receipt: id, kind, date, note: null, ref: null, ...also };
    return this.take(
      `receipt/${id}`,
      decideReceiptAction({ action, source: null }, { ...this.given(`receipt/${id}`), allocated }),
    );
  }

  close(date: string): Decision<NewEvent> {
    const outstanding = this.pledges().flatMap(({ pledge, entries, currency }) => {
      const minor = total(quantitiesOf(entries, date).outstanding);
      return minor === 0n ? [] : [{ pledge: pledge.id, amount: { minor, currency } }];
    });
    const action = { fund: 'f', kind: 'closure' as const, date, ref: null, note: null };
    const { today } = this;
    const decision = decideFundAction(
      { action, source: null },
      { stream: this.stream('fund/f'), today, recordedUnderRef: [], outstanding, later: null },
    );
    if ('accepted' in decision) this.take('fund/f', decision);
    return decision;
  }

  /** Voids an event. */
  annul(target: string): string {
    return this.correct(target, { correction: 'annul' });
  }

  /** Puts other data in the place of an event's. */
  amend(target: string, change: object): string {
    const event = this.events.find(({ eventId }) => eventId === target);
    const put = event?.type === 'event-replaced' ? event.data.with : event;
    const by = { type: put?.type, data: { ...put?.data, ...change } } as EventData['event-replaced']['with'];
    return this.correct(target, { correction: 'replace', with: by });
  }

  reading(pledge: string, at = this.position): PledgeReading {
    const reading = readPledge(this.stream(`pledge/${pledge}`, at));
    if (reading === null) throw new Error(`no pledge ${pledge}`);
    return reading;
  }

  pledges(at = this.position): readonly PledgeReading[] {
    const names = new Set(this.events.filter(({ position }) => position <= at).map(({ stream }) => stream));
    return [...names]
      .filter((name) => name.startsWith('pledge/'))
      .map((name) => readPledge(this.stream(name, at)))
      .filter((reading) => reading !== null);
  }

  /** A pledge on a day, as known at a position, in words: `on('p', '2005-12-31').outstanding` is `500.00`. */
  on(pledge: string, asOf = '2030-01-01', at = this.position): Known {
    return wordsOf(this.reading(pledge, at), asOf);
  }

  /** What of a receipt no pledge has taken. */
  receiptLeft(id: string): ReceiptLeft | null {
    const reading = readReceipt(this.stream(`receipt/${id}`));
    return reading === null ? null : receiptLeft(reading, this.allocated(id));
  }

  private allocated(receipt: string): bigint {
    return this.pledges().reduce((sum, { taken }) => sum + (taken.get(receipt) ?? 0n), 0n);
  }

  private given(stream: string) {
    const { today } = this;
    return {
      fund: readFund(this.stream('fund/f')),
      stream: this.stream(stream),
      register: REGISTER,
      rates: this.rates(),
      today,
      recordedUnderRef: [],
    };
  }

  private rates(): ReadonlyMap<string, readonly Rate[]> {
    const rates = new Map<string, Rate[]>();
    for (const name of new Set(
      this.events.map(({ stream }) => stream).filter((each) => each.startsWith('rate/UNORE/')),
    )) {
      for (const { data, eventId } of liveOf(this.stream(name), 'rate-published')) {
        const { currency, rate, date, table } = data;
        rates.set(currency, [
          ...(rates.get(currency) ?? []),
          { currency, rate, per: 'USD', date, source: table, event: eventId },
        ]);
      }
    }
    return rates;
  }

  private largest({
    donor,
    amount,
  }: {
    readonly donor: string | null;
    readonly amount: WrittenAmount | null;
  }): bigint | null {
    const same = this.pledges().filter(
      ({ pledge }) => pledge.donor === donor && pledge.amount?.currency === amount?.currency,
    );
    return same.reduce<bigint | null>((most, { pledge }) => {
      const minor = (readAmount(pledge.amount as WrittenAmount) as Amount).minor;
      return most === null || minor > most ? minor : most;
    }, null);
  }

  private correct(
    target: string,
    how: { correction: 'annul' } | { correction: 'replace'; with: EventData['event-replaced']['with'] },
  ): string {
    const event = this.events.find(({ eventId }) => eventId === target);
    if (event === undefined) throw new Error(`no event ${target}`);
    const { stream } = event;
    const pledges = stream === 'fund/f' ? this.pledges().map(({ pledge }) => pledge.id) : [];
    const given = { ...this.given(stream), money: this.stream(stream), restsOn: pledges };
    const judged = correctMoney({ target, reason: 'read wrongly', source: null, ref: null, ...how }, given, this.today);
    if ('refused' in judged) throw new Error(`${judged.refused.code}: ${judged.refused.sentence}`);
    const data = { target, reason: 'read wrongly', ref: null };
    const put: NewEvent =
      how.correction === 'annul'
        ? { type: 'event-annulled', date: judged.date, source: null, data }
        : { type: 'event-replaced', date: judged.date, source: null, data: { ...data, with: judged.with ?? how.with } };
    return this.take(stream, { accepted: [put] });
  }

  /** Keeps what was decided. */
  record(stream: string, decision: Decision<NewEvent>): string {
    return this.take(stream, decision);
  }

  private take(stream: string, decision: Decision<NewEvent>): string {
    if ('refused' in decision) throw new Error(`${decision.refused.code}: ${decision.refused.sentence}`);
    const [event] = decision.accepted;
    if (event === undefined) return '';
    const position = this.position + 1;
    const eventId = `e${String(position)}`;
    const version = this.events.filter((each) => each.stream === stream).length + 1;
    this.events.push({ ...event, eventId, stream, version, position, recordedAt: '2020-01-01T00:00:00.000Z' });
    return eventId;
  }
}

/** `accepted`, or the code of the refusal. */
export function codeOf(decision: Decision<NewEvent>): string {
  return 'refused' in decision ? decision.refused.code : 'accepted';
}

/** The code and the sentence of a refusal, `accepted` where there is none. What is refused must leave no trace. */
export function said(attempt: (ledger: FundLedger) => unknown, ledger: FundLedger): string {
  const before = ledger.position;
  try {
    attempt(ledger);
    return 'accepted';
  } catch (error) {
    if (ledger.position !== before) throw new Error('What was refused left a trace.', { cause: error });
    return (error as Error).message;
  }
}

/** A reading in words. */
function wordsOf(reading: PledgeReading, asOf: string): Known {
  const { entries } = reading;
  const currency = pledgeCurrencyOn(entries, asOf);
  const quantities = quantitiesOf(entries, asOf);
  const all = Object.entries(quantities) as [keyof Quantities<unknown>, (typeof quantities)['paid']][];
  const inWords = (minor: bigint): string => (currency === '' ? String(minor) : written({ minor, currency }).value);
  const sum = sumsOn(entries, asOf);
  const dollars = (...accounts: UsdAccount[]): bigint =>
    accounts.reduce((minor, account) => minor + total(sum(account)), 0n);
  const released = dollars('paid/usd', 'in-kind/usd', 'notes/usd', 'credit/usd');
  const pledged = dollars('pledged-gross/usd') - dollars('reduced/usd');
  const values = {
    pledged,
    committed: dollars('committed/usd'),
    released,
    writtenOff: dollars('written-off/usd'),
    carrying: pledged - released + dollars('reopened/usd') - dollars('written-off/usd'),
    received: dollars('received/usd'),
    refunded: dollars('refunded/usd'),
    fx: dollars('fx-realised/usd'),
  };
  const map = <T>(of: Record<string, T>, by: (value: T) => string) =>
    Object.fromEntries(Object.entries(of).map(([k, v]) => [k, by(v)]));
  return {
    ...map(quantities as never, (split: Parameters<typeof total>[0]) => inWords(total(split))),
    due: inWords(ofDay(entries, asOf, 'due', currency)),
    overdue: inWords(ofDay(entries, asOf, 'overdue', currency)),
    currency,
    usd: map(values, (minor) => written(usd(minor)).value),
    by: (bucket: Bucket) => Object.fromEntries(all.map(([name, split]) => [name, inWords(split[bucket])])),
  } as never;
}

function ofDay(entries: PledgeReading['entries'], asOf: string, account: 'due' | 'overdue', currency: string): bigint {
  return entries.reduce(
    (sum, each) =>
      each.account === account && each.date <= asOf && each.currency === currency ? sum + each.delta : sum,
    0n,
  );
}
