import type { NewEvent } from '../../../src/domain/event.js';
import { readPledge, type PledgeReading } from '../../../src/domain/fund/pledge/account/read-pledge.js';
import type { ActRequest } from '../../../src/domain/fund/pledge/decide/act-request.js';
import { decideAct } from '../../../src/domain/fund/pledge/decide/act.js';
import { decidePledge, type PledgeRequest } from '../../../src/domain/fund/pledge/decide/announce.js';
import { decideReceipt, type ReceiptRequest } from '../../../src/domain/fund/receipt/decide-receipt.js';
import { USUAL_POLICY, type Fund } from '../../../src/domain/fund/fund/fund.js';
import type { FundExport } from '../../../src/domain/fund/exports/fund-export.js';
import { evolveLive, NOTHING_LIVE, type LiveStream } from '../../../src/domain/fund/fund/live-events.js';
import { readReceipt } from '../../../src/domain/fund/receipt/read-receipt.js';
import { receiptLeft } from '../../../src/domain/fund/receipt/receipt-left.js';
import { allocatedFrom } from '../../../src/domain/fund/receipt/allocated-amount.js';
import type { Participant, ParticipantKind, Register } from '../../../src/domain/participants/participant.js';
import type { Decision, Refusal } from '../../../src/domain/refusal.js';

/** The fund of A/60/131, as it might be registered. */
export const CPCJF: Fund = {
  id: 'cpcjf',
  title: 'United Nations Crime Prevention and Criminal Justice Fund',
  established: null,
  administrator: 'United Nations Office on Drugs and Crime',
  references: { 'iati-reporting-org': 'XM-DAC-41128' },
  policy: USUAL_POLICY,
};

/** A participant that has always been there. */
export function participant(code: string, name: string, kind: ParticipantKind = 'state'): Participant {
  return {
    code,
    kind,
    existed: { from: null, to: null },
    names: [{ from: null, names: { en: name } }],
    memberships: [],
    successions: [],
  };
}

const KNOWN = [
  participant('ITA', 'Italy'),
  participant('JPN', 'Japan'),
  participant('UNDP', 'United Nations Development Programme', 'organisation'),
];

export type SomePledge = Pick<PledgeRequest, 'donor'> &
  Partial<Omit<PledgeRequest, 'amount'>> & { readonly amount?: string | null };
export type SomeAct = Omit<ActRequest, 'pledge' | 'note' | 'ref' | 'amount' | 'received'> & {
  readonly amount?: string;
  readonly received?: string;
  readonly note?: string;
};

/**
 * Events made by the domain's own decisions and folded as the ledger does: positions count from 1, one a second from 30
 * June 2005 on.
 */
export class LedgerBook {
  readonly fund: Fund;
  readonly register: Register;
  private readonly streams = new Map<string, LiveStream>();
  private readonly today: string;
  private position = 0;

  constructor({
    fund = CPCJF,
    participants = KNOWN,
    today = '2005-06-30',
  }: { fund?: Fund; participants?: readonly Participant[]; today?: string } = {}) {
    this.today = today;
    this.fund = fund;
    this.register = new Map(participants.map((each) => [each.code, each]));
  }

  /** Announces a pledge, of `EUR 1000.00` for one; returns the event. Throws where it is refused. */
  pledge(id: string, { amount = null, ...given }: SomePledge): string {
    const pledge: PledgeRequest = {
      id,
      fund: this.fund.id,
      amount: amount === null ? null : money(amount),
      date: '2004-03-01',
      period: null,
      earmarking: [],
      valuation: null,
      condition: null,
      instrument: 'grant',
      tranches: [],
      payableBy: null,
      cap: null,
      passThrough: false,
      transferredFrom: null,
      despite: [],
      note: null,
      ref: null,
      ...given,
    };
    const decision = decidePledge({ pledge, source: null }, { ...this.given(`pledge/${id}`), largest: null });
    return this.accept(`pledge/${id}`, decision);
  }

  /** Records an act on a pledge; returns the event, or the refusal. */
  tryAct(pledge: string, { amount, received, note, ...act }: SomeAct): string | Refusal {
    const action: ActRequest = {
      pledge,
      note: note ?? null,
      ref: null,
      ...act,
      ...(amount !== undefined && { amount: money(amount) }),
      ...(received !== undefined && { received: money(received) }),
    };
    const receiptLeft = act.receipt === undefined ? null : this.receiptLeft(act.receipt);
    const decision = decideAct({ action, source: null }, { ...this.given(`pledge/${pledge}`), receiptLeft });
    return 'refused' in decision ? decision.refused : this.accept(`pledge/${pledge}`, decision);
  }

  /** Records an act on a pledge; returns the event. Throws where it is refused. */
  act(pledge: string, act: SomeAct): string {
    const done = this.tryAct(pledge, act);
    if (typeof done !== 'string') throw new Error(`${done.code}: ${done.sentence}`);
    return done;
  }

  receipt(
    id: string,
    { amount, ...given }: Partial<Omit<ReceiptRequest, 'amount'>> & { readonly amount: string },
  ): string {
    const receipt: ReceiptRequest = {
      id,
      fund: this.fund.id,
      donor: null,
      amount: money(amount),
      valuation: null,
      date: '2004-06-01',
      note: null,
      ref: null,
      ...given,
    };
    return this.accept(`receipt/${id}`, decideReceipt({ receipt, source: null }, this.given(`receipt/${id}`)));
  }

  /** Takes an event of a stream out of what is believed. */
  annul(stream: string, target: string): void {
    this.record(stream, {
      type: 'event-annulled',
      date: null,
      source: null,
      data: { target, reason: 'an error', ref: null },
    });
  }

  pledges(): readonly PledgeReading[] {
    const read = [...this.streams].filter(([id]) => id.startsWith('pledge/')).map(([, stream]) => readPledge(stream));
    return read.filter((reading) => reading !== null);
  }

  /** What an export is made of on a day. */
  request(asOf: string, closedOn: string | null = null): FundExport {
    const receipts = [...this.streams]
      .filter(([id]) => id.startsWith('receipt/'))
      .map(([, stream]) => readReceipt(stream));
    return {
      known: { fund: this.fund, closedOn },
      pledges: this.pledges(),
      receipts: receipts.filter((each) => each !== null),
      register: this.register,
      asOf,
      at: this.position,
      recordedAt: instant(this.position),
    };
  }

  private receiptLeft(id: string) {
    const reading = readReceipt(this.stream(`receipt/${id}`));
    if (reading === null) return null;
    const taken = this.pledges().reduce((sum, pledge) => sum + allocatedFrom(pledge, id), 0n);
    return receiptLeft(reading, taken);
  }

  private given(stream: string) {
    const known = { fund: { fund: this.fund, closedOn: null }, register: this.register, rates: new Map() };
    return { ...known, today: this.today, stream: this.stream(stream), recordedUnderRef: [] };
  }

  private accept(stream: string, decision: Decision<NewEvent>): string {
    if ('refused' in decision) throw new Error(`${decision.refused.code}: ${decision.refused.sentence}`);
    return decision.accepted.map((event) => this.record(stream, event)).at(-1) ?? '';
  }

  private record(stream: string, event: NewEvent): string {
    this.position += 1;
    const eventId = `E-${String(this.position).padStart(4, '0')}`;
    const known = this.stream(stream);
    const at = { stream, version: known.version + 1, position: this.position, recordedAt: instant(this.position) };
    this.streams.set(stream, evolveLive(known, { ...event, eventId, ...at }));
    return eventId;
  }

  private stream(id: string): LiveStream {
    return this.streams.get(id) ?? NOTHING_LIVE;
  }
}

/** `EUR 1000.00` as an amount. */
export function money(text: string): { readonly value: string; readonly currency: string } {
  const [currency = '', value = ''] = text.split(' ');
  return { value, currency };
}

function instant(position: number): string {
  return new Date(Date.UTC(2005, 5, 30, 0, 0, position)).toISOString();
}
