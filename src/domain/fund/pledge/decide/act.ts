import type { NewEvent } from '../../../event.js';
import { amountIn } from '../../../money/amount.js';
import { refuse, type Decision, type Refusal } from '../../../refusal.js';
import { readPledge, type PledgeReading } from '../account/read-pledge.js';
import { evolveLive, type LiveStream } from '../../fund/live-events.js';
import type { PledgeAction } from '../pledge-action.js';
import type { ActGiven, ActRequest } from './act-request.js';
import { isRefused } from '../../fund/checked-amount.js';
import { moneyRecordedBefore, saysAll } from '../../fund/money-recorded-before.js';
import { settledAct } from './settled-act.js';
import type { Source } from '../../../recording/source.js';

/** Stands for the event of an act that is being decided. */
export const UNDECIDED_ACT = 'undecided';

/** What the ledger settles where the request leaves it open. */
const SETTLED = ['amount', 'valuation', 'counts'];

/**
 * Record an act on a pledge. Refuses `unknown-pledge`, `already-recorded`, and the faults of days, amounts, splits and
 * rates. Also whatever the act would contradict (each with its figures), and an act that would make a later one
 * impossible.
 */
export function decideAct(
  request: { readonly action: ActRequest; readonly source: Source | null },
  given: ActGiven,
): Decision<NewEvent> {
  const { action, source } = request;
  const { stream, fund } = given;
  const before = readPledge(stream);
  if (before === null || fund === null) return unknownPledge(action.pledge);
  const row =
    action.ref === null
      ? undefined
      : before.acts.find(({ data }) => data.ref === action.ref && data.kind === action.kind)?.data;
  const settled = settledAct(asRead(action, row), before, { ...given, fund, ...withoutTaken(given.receiptLeft, row) });
  if (isRefused(settled)) return settled;
  const asked = {
    ...settled,
    amount: action.amount && settled.amount,
    valuation: action.valuation == null ? null : settled.valuation,
    counts: action.counts,
  };
  const same = (recorded: object): boolean => saysAll(recorded, asked, SETTLED);
  const known = moneyRecordedBefore('pledge-action-recorded', action.ref, stream, given.recordedUnderRef, same);
  if (known !== null) return known;
  const objection = objectionToAct(settled, before, stream, source);
  if (objection !== null && !isConfirmed(objection, settled)) return { refused: objection };
  return { accepted: [{ type: 'pledge-action-recorded', date: settled.date, source, data: settled }] };
}

/** An act whose row was recorded before leaves open what was settled then, not what there would be left now. */
function asRead(action: ActRequest, row: PledgeAction | undefined): ActRequest {
  return row?.amount === undefined || action.amount !== undefined ? action : { ...action, amount: row.amount };
}

/** What would be left of the receipt had the row not been recorded. */
function withoutTaken(left: ActGiven['receiptLeft'], row: PledgeAction | undefined): Pick<ActGiven, 'receiptLeft'> {
  const written = row?.receipt === undefined ? undefined : (row.received ?? row.amount);
  const taken = amountIn(written);
  if (left == null || taken === null || taken.currency !== left.currency)
    return left === undefined ? {} : { receiptLeft: left };
  return { receiptLeft: { ...left, minor: left.minor + taken.minor } };
}

/**
 * Whether the recorder confirmed what speaks against the act itself; what it does to other acts cannot be confirmed.
 */
export function isConfirmed({ code, facts }: Refusal, { despite = [] }: PledgeAction): boolean {
  return facts['event'] === undefined && despite.some((each) => each === code);
}

/**
 * What speaks against an act once it is read with all others: first what it contradicts itself, then what it would make
 * impossible.
 */
function objectionToAct(
  act: PledgeAction,
  before: PledgeReading,
  stream: LiveStream,
  source: Source | null,
): Refusal | null {
  const after = readPledge(withPledgeAct(stream, act, source));
  if (after === null) return null;
  const own = after.objections.get(UNDECIDED_ACT);
  if (own !== undefined) return own;
  for (const [event, refusal] of after.objections) {
    if (before.objections.has(event)) continue;
    const sentence = `Recording this ${act.kind} would contradict what is recorded already. ${refusal.sentence}`;
    return { ...refusal, sentence, facts: { ...refusal.facts, event } };
  }
  return null;
}

/** The stream as it would be with the act. */
export function withPledgeAct(stream: LiveStream, data: PledgeAction, source: Source | null): LiveStream {
  const event = {
    type: 'pledge-action-recorded',
    data,
    date: data.date,
    source,
    eventId: UNDECIDED_ACT,
    stream: '',
    recordedAt: '',
  } as const;
  return evolveLive(stream, { ...event, version: stream.version + 1, position: stream.position + 1 });
}

/** The refusal of a pledge that is not recorded. */
function unknownPledge(pledge: string): { readonly refused: Refusal } {
  return refuse('unknown-pledge', { pledge }, `No pledge ${pledge} is recorded. Record it first, or check the id.`);
}
