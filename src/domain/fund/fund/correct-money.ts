import { objectionToCoverage } from '../../coverage/decide-coverage.js';
import { objectionToOtherSubject } from '../../coverage/standing.js';
import type { EventData } from '../../event.js';
import { zero, type Amount } from '../../money/amount.js';
import { refuse, type Refusal } from '../../refusal.js';
import { alreadyCorrected } from '../../recording/already-corrected.js';
import type { CorrectionRequest, Judgement } from '../../recording/correction-request.js';
import { readPledge, type PledgeReading } from '../pledge/account/read-pledge.js';
import { allocatedFrom } from '../receipt/allocated-amount.js';
import { evolveLive, liveOf, type LiveEvent, type LiveStream } from './live-events.js';
import type { ActContext } from '../pledge/decide/act-request.js';
import { settledPledge } from '../pledge/decide/announce.js';
import { objectionToReplacedFund, type FirstRecording } from './correct-fund.js';
import { objectionToReplacedRate } from '../rate/correct-rate.js';
import { replacedReceipt, replacedReceiptAct, type CorrectedReceiptGiven } from '../receipt/correct-receipt.js';
import {
  continuedStill,
  objectionToTransferCorrected,
  type TransferContinuation,
} from '../pledge/decide/correct-transfer.js';
import { objectionToDays } from './objection-to-days.js';
import { isRefused } from './checked-amount.js';
import { settledAct } from '../pledge/decide/settled-act.js';
import { isConfirmed, UNDECIDED_ACT } from '../pledge/decide/act.js';

/**
 * The stream of a fund, a pledge, a receipt or a rate that a correction belongs to. `fund`: null where the target
 * concerns none (a rate). `restsOn`: the pledges or allocations that rest on what the stream registers. `allocated`:
 * what pledges took from a receipt. `continued`: the pledges that continue its transfers to other funds. `first`: of a
 * fund, what is recorded of it with the earliest date.
 */
export interface MoneyStream extends Omit<ActContext, 'fund' | 'today'> {
  readonly money: LiveStream;
  readonly fund: ActContext['fund'] | null;
  readonly restsOn: readonly string[];
  readonly allocated?: Amount;
  readonly continued?: readonly TransferContinuation[];
  readonly first?: FirstRecording | null;
}

type Replacement = EventData['event-replaced']['with'];

/** What the ledger settles in a replacement where it is left open. */
export const SETTLED_BY_LEDGER = ['amount', 'valuation', 'rounding', 'counts'];

/** Whether a replacement concerns funds. */
export function isMoney({ type }: Replacement): boolean {
  return /^(fund|pledge|receipt|rate)-/.test(type);
}

/**
 * Judges the correction of an event of a fund, a pledge, a receipt or a rate. An act can always be annulled: it is void
 * from its own date on, and what that leaves irregular shows as such. What others rest on is replaced, not annulled.
 */
export function correctMoney(request: CorrectionRequest, stream: MoneyStream, today: string): Judgement {
  const { money } = stream;
  const { target } = request;
  const live = money.live.find(({ eventId }) => eventId === target);
  if (live === undefined)
    return alreadyCorrected(target, {
      corrected: money.corrected,
      isLive: (id) => money.live.some(({ eventId }) => eventId === id),
    });
  const halved = objectionToTransferCorrected(live, stream.continued ?? []);
  if (halved !== null) return halved;
  const date = dateOf(live);
  if (request.correction === 'annul') return restingOn(live, stream) ?? { date };
  const other = otherSubject(live, request.with);
  if (other !== null) return other;
  const settled = settledReplacement(live, request.with, stream, today);
  if (isRefused(settled)) return settled;
  return objectionWithin(money, live, settled) ?? { date, with: settled };
}

function dateOf({ data }: LiveEvent): string | null {
  if ('established' in data) return data.established;
  if ('through' in data) return data.through;
  return 'date' in data ? data.date : null;
}

function restingOn(live: LiveEvent, { money, restsOn }: MoneyStream): Judgement | null {
  const acts =
    live.type === 'pledge-announced' ? liveOf(money, 'pledge-action-recorded').map(({ eventId }) => eventId) : [];
  const registers =
    live.type === 'fund-registered' || live.type === 'receipt-recorded' || live.type === 'pledge-announced';
  const resting = registers ? [...acts, ...restsOn] : [];
  if (resting.length === 0) return null;
  const facts = { event: live.eventId, acts: resting.length, first: resting.slice(0, 5) };
  return refuse(
    'not-correctable',
    facts,
    `${resting.length === 1 ? '1 recording rests' : `${String(resting.length)} recordings rest`} on this one. Replace it, or annul what rests on it first.`,
  );
}

/** What an event is about never changes by a correction: it is annulled, and recorded where it belongs. */
function otherSubject(live: LiveEvent, by: Replacement): Judgement | null {
  const subject = (data: object): readonly unknown[] =>
    ['id', 'fund', 'pledge', 'receipt', 'table', 'currency']
      .filter((key) => key !== 'currency' || 'table' in data)
      .filter((key) => !(key === 'receipt' && 'pledge' in data))
      .map((key) => (data as Record<string, unknown>)[key]);
  const [is, would] = [subject(live.data), subject(by.data)];
  if (is.every((value, i) => value === would[i])) return null;
  const sentence = `A replacement stays with what event ${live.eventId} is about. Annul it, and record the other on its own.`;
  return refuse(
    'not-correctable',
    { event: live.eventId, is: is.filter(Boolean), with: would.filter(Boolean) },
    sentence,
  );
}

function settledReplacement(
  live: LiveEvent,
  by: Replacement,
  stream: MoneyStream,
  today: string,
): Replacement | Extract<Judgement, { refused: unknown }> {
  const { fund, money } = stream;
  if (by.type === 'fund-registered') return objectionToReplacedFund(by.data, stream.first ?? null, today) ?? by;
  if (live.type === 'coverage-stated') return replacedCoverage(live, by, today);
  if (by.type === 'rate-published') return objectionToReplacedRate(live, by.data, money, today) ?? by;
  if (fund === null) return by;
  const given = { ...stream, fund, today, allocated: stream.allocated ?? zero('') };
  if (by.type === 'pledge-announced') {
    const continued = continuedStill(live, by.data);
    const data = isRefused(continued) ? continued : settledPledge(continued, given);
    return isRefused(data) ? data : { type: by.type, data };
  }
  if (by.type === 'pledge-action-recorded') {
    const reading = readPledge({ ...money, live: money.live.filter((each) => each !== live) });
    const data =
      reading === null
        ? by.data
        : settledAct(by.data, reading, { ...given, ...givenBack(by.data.receipt, reading, stream) });
    return isRefused(data) ? data : { type: by.type, data };
  }
  return settledOther(live, by, given);
}

function replacedCoverage(
  live: LiveEvent<'coverage-stated'>,
  by: Replacement,
  today: string,
): Replacement | { readonly refused: Refusal } {
  if (by.type !== 'coverage-stated') return by;
  const refused = objectionToCoverage(by.data, today);
  return objectionToOtherSubject(live.eventId, live.data, by.data) ?? (refused === null ? by : { refused });
}

function settledOther(
  live: LiveEvent,
  by: Replacement,
  given: CorrectedReceiptGiven,
): Replacement | { readonly refused: Refusal } {
  if (by.type === 'receipt-recorded') {
    const data = replacedReceipt(by.data, given);
    return isRefused(data) ? data : { type: by.type, data };
  }
  if (by.type === 'receipt-action-recorded') {
    const data = replacedReceiptAct(live, by.data, given);
    return isRefused(data) ? data : { type: by.type, data };
  }
  if (by.type !== 'fund-action-recorded') return by;
  const { date } = by.data;
  const refused = objectionToDays(
    { from: date, to: date },
    { today: given.today, fund: { ...given.fund, closedOn: null } },
  );
  return refused === null ? by : { refused };
}

/** What is left of a receipt once the allocation that is replaced is given back. */
function givenBack(
  receipt: string | undefined,
  without: PledgeReading,
  { money, receiptLeft }: MoneyStream,
): Pick<MoneyStream, 'receiptLeft'> {
  const reading = readPledge(money);
  if (receipt === undefined || receiptLeft == null || reading === null) return {};
  const taken = allocatedFrom(reading, receipt) - allocatedFrom(without, receipt);
  return { receiptLeft: { ...receiptLeft, minor: receiptLeft.minor + taken } };
}

/** A replaced act of a pledge is judged as a new one would be. */
function objectionWithin(money: LiveStream, live: LiveEvent, by: Replacement): Judgement | null {
  if (by.type !== 'pledge-action-recorded') return null;
  const event = {
    type: 'event-replaced',
    data: { target: live.eventId, reason: '', ref: null, with: by },
    eventId: UNDECIDED_ACT,
  } as const;
  const { version, position } = money;
  const placed = {
    ...event,
    version: version + 1,
    position: position + 1,
    stream: '',
    recordedAt: '',
    date: null,
    source: null,
  };
  const refused = readPledge(evolveLive(money, placed))?.objections.get(UNDECIDED_ACT);
  return refused === undefined || isConfirmed(refused, by.data) ? null : { refused };
}
