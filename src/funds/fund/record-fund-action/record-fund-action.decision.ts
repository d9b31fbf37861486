import { total } from '../../../domain/fund/pledge/account/account.js';
import { pledgeCurrencyOn, quantitiesOf } from '../../../domain/fund/pledge/account/quantities.js';
import { decideFundAction, type LaterRecording } from '../../../domain/fund/fund/decide-fund.js';
import type { FundAction } from '../../../domain/fund/fund/fund.js';
import { PLEDGE_KINDS } from '../../../domain/fund/pledge/kinds/kinds.js';
import type { Amount } from '../../../domain/money/amount.js';
import { fundStream } from '../../../knowledge/money/funds.js';
import { liveIn } from '../../../knowledge/folds/live-stream.js';
import { pledgesOf } from '../../../knowledge/money/pledges.js';
import { receiptsOf } from '../../../knowledge/money/receipts.js';
import type { Working } from '../../../ledger/ledger.js';
import { sourceOf } from '../../../recording/body/source-from-body.js';
import { byRef } from '../../../recording/recorder/by-ref.js';
import { decided } from '../../../recording/recorder/decision-drafts.js';
import type { Prepared, RecordingKind } from '../../../recording/recording-kind.js';
import { RecordFundActionDto } from './record-fund-action.dto.js';
import { compareTexts } from '../../../domain/text-order.js';

/** What is done to funds: the body of POST /v1/funds/{id}/actions; a line of a file names the `fund` beside it. */
export function fundActionRecording(today: () => string): RecordingKind<RecordFundActionDto> {
  return {
    record: 'fund-action',
    type: 'fund-action-recorded',
    body: RecordFundActionDto,
    belongsTo: 'fund',
    prepare: (body, fund) => prepareFundAction(body, fund, today),
  };
}

/** An act on a fund, ready to be decided. */
export function prepareFundAction(body: RecordFundActionDto, fund: string, today: () => string): Prepared {
  const { kind, date, note, ref } = body;
  const action: FundAction = { fund, kind, date, note: note ?? null, ref: ref ?? null };
  const [stream, source] = [fundStream(fund), sourceOf(body.source)];
  return {
    stream,
    ref: action.ref,
    describe: `${kind} of the fund ${fund} on ${date}`,
    replacement: { type: 'fund-action-recorded', data: action },
    async decide(working: Working) {
      const recordedUnderRef = await byRef(working, stream, action.ref);
      const outstanding = await outstandingOn(working, fund, date);
      const later = await recordedAfter(working, fund, date);
      const given = { stream: await liveIn(working, stream), today: today(), recordedUnderRef, outstanding, later };
      return decided(stream, decideFundAction({ action, source }, given), () => recordedUnderRef.slice(-1));
    },
  };
}

/** Pledges of which something is owed on a day, with what. */
async function outstandingOn(
  working: Working,
  fund: string,
  day: string,
): Promise<readonly { readonly pledge: string; readonly amount: Amount }[]> {
  return (await pledgesOf(working, fund)).flatMap(({ pledge, entries }) => {
    const minor = total(quantitiesOf(entries, day).outstanding);
    return minor > 0n ? [{ pledge: pledge.id, amount: { minor, currency: pledgeCurrencyOn(entries, day) } }] : [];
  });
}

/**
 * The first pledge, act or receipt of a fund that is dated after a day. What is only revalued does not make it active.
 */
async function recordedAfter(working: Working, fund: string, day: string): Promise<LaterRecording | null> {
  const pledges = (await pledgesOf(working, fund)).flatMap(({ pledge, announcedBy, acts }) => [
    { event: announcedBy, date: pledge.date },
    ...acts
      .filter(({ data }) => PLEDGE_KINDS[data.kind].dated === 'by-itself')
      .map(({ eventId, data }) => ({ event: eventId, date: data.date })),
  ]);
  const receipts = (await receiptsOf(working, fund)).flatMap(({ receipt, recordedBy, acts }) => [
    { event: recordedBy, date: receipt.date },
    ...acts.map(({ eventId, data }) => ({ event: eventId, date: data.date })),
  ]);
  const later = [...pledges, ...receipts].filter(({ date }) => date > day);
  return later.sort((a, b) => compareTexts(a.date, b.date))[0] ?? null;
}
