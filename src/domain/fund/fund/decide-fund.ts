import { sameContent, type NewEvent } from '../../event.js';
import { written, type Amount } from '../../money/amount.js';
import { refuse, type Decision, type Refusal } from '../../refusal.js';
import { currency } from '../../money/currencies.js';
import { readRate } from '../../money/rate.js';
import type { Fund, FundAction } from './fund.js';
import { liveOf, type LiveStream } from './live-events.js';
import { readFund } from './read-fund.js';
import { objectionToDays, unknownFund } from './objection-to-days.js';
import { moneyRecordedBefore, saysAll } from './money-recorded-before.js';
import { invalidRate } from '../rate/valuation.js';
import type { MoneyDecisionBasis } from './known-fund.js';
import type { Source } from '../../recording/source.js';
import { inTheFuture } from '../../recording/in-the-future.js';

/**
 * Register a fund. Refuses `already-registered`, `in-the-future`, `invalid-rate` (a reference rate of zero) and
 * `unknown-currency`.
 */
export function decideFund(
  request: { readonly fund: Fund; readonly source: Source | null; readonly ref: string | null },
  { stream, today }: { readonly stream: LiveStream; readonly today: string },
): Decision<NewEvent> {
  const { fund, source, ref } = request;
  const there = liveOf(stream, 'fund-registered').at(-1);
  if (there !== undefined) {
    if (sameContent({ ...there.data, ref: null }, { ...fund, ref: null })) return { accepted: [] };
    const sentence = `The fund ${fund.id} is already registered, with other content. Correct event ${there.eventId} instead.`;
    return refuse('already-registered', { fund: fund.id, event: there.eventId }, sentence);
  }
  const objection = objectionToFund(fund, today);
  if (objection !== null) return objection;
  return { accepted: [{ type: 'fund-registered', date: fund.established, source, data: { ...fund, ref } }] };
}

/** What speaks against a fund by itself. */
export function objectionToFund(
  { established, policy }: Fund,
  today: string,
): Extract<Decision<NewEvent>, { refused: unknown }> | null {
  if (established !== null && established > today) return { refused: inTheFuture(established, today, 'fund') };
  for (const [code, { rate }] of Object.entries(policy.referenceRates)) {
    if (readRate(rate) === null) return invalidRate(rate, code);
    if (currency(code) === undefined)
      return refuse(
        'unknown-currency',
        { currency: code },
        `${code} is no currency of ISO 4217. Give its code, such as EUR.`,
      );
  }
  return null;
}

/**
 * Close a fund. Refuses `unknown-fund`, `fund-closed`, and `pledges-outstanding`: they are paid, withdrawn, written off
 * or transferred first.
 */
export function decideFundAction(
  request: { readonly action: FundAction; readonly source: Source | null },
  given: Pick<MoneyDecisionBasis, 'stream' | 'today' | 'recordedUnderRef'> & {
    /** Pledges of which something is outstanding on the day, with what. */
    readonly outstanding: readonly { readonly pledge: string; readonly amount: Amount }[];
    /** The first pledge, act or receipt that is dated after the day; null: none is. */
    readonly later: LaterRecording | null;
  },
): Decision<NewEvent> {
  const { action, source } = request;
  const known = readFund(given.stream);
  if (known === null) return unknownFund(action.fund);
  const before = moneyRecordedBefore(
    'fund-action-recorded',
    action.ref,
    given.stream,
    given.recordedUnderRef,
    (recorded) => saysAll(recorded, action, []),
  );
  if (before !== null) return before;
  const days = objectionToDays({ from: action.date, to: action.date }, { fund: known, today: given.today });
  if (days !== null) return { refused: days };
  if (given.later !== null) return stillActive(action, given.later);
  const [first, ...more] = given.outstanding;
  if (first === undefined)
    return { accepted: [{ type: 'fund-action-recorded', date: action.date, source, data: action }] };
  const { currency, value } = written(first.amount);
  const others = more.length === 0 ? '' : ` and of ${String(more.length)} other pledges`;
  const sentence = `${currency} ${value} of the pledge ${first.pledge}${others} is outstanding on ${action.date}. Record its payment, withdrawal, write-off or transfer before the fund closes.`;
  const outstanding = given.outstanding.map(({ pledge, amount }) => ({ pledge, amount: written(amount) }));
  return refuse('pledges-outstanding', { fund: action.fund, outstanding }, sentence);
}

/** Something that is recorded of a fund, by its event. */
export interface LaterRecording {
  readonly event: string;
  readonly date: string;
}

function stillActive(
  { fund, date }: FundAction,
  { event, date: later }: LaterRecording,
): { readonly refused: Refusal } {
  const sentence = `The fund ${fund} cannot have closed on ${date}: event ${event} of ${later} is recorded for it. Correct the date, or that event.`;
  return refuse('fund-closed', { fund, closedOn: date, date: later, event }, sentence);
}
