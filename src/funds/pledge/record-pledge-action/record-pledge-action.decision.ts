import type { ActRequest } from '../../../domain/fund/pledge/decide/act-request.js';
import { valuedEvent } from '../../../domain/fund/rate/act-valuation.js';
import { decideAct } from '../../../domain/fund/pledge/decide/act.js';
import type { PledgeReading } from '../../../domain/fund/pledge/account/read-pledge.js';
import { pledgeIn, pledgeStream } from '../../../knowledge/money/pledges.js';
import { receiptLeftIn } from '../../../knowledge/money/receipts.js';
import type { Decided, Working } from '../../../ledger/ledger.js';
import { sourceOf } from '../../../recording/body/source-from-body.js';
import { decided } from '../../../recording/recorder/decision-drafts.js';
import type { DecisionResult, Prepared, RecordingKind, Unfit } from '../../../recording/recording-kind.js';
import { toBeSettled } from '../../money-from-body.js';
import { moneyDecisionBasis } from '../../fund/money-decision-basis.js';
import { pledgeActOf } from './pledge-act-of.js';
import { RecordPledgeActionDto } from './record-pledge-action.dto.js';
import { withContinuation } from './transfer.js';
import type { Source } from '../../../domain/recording/source.js';

/** Acts on pledges: the body of POST /v1/pledges/{id}/actions; a line of a file names the `pledge` beside it. */
export function pledgeActionRecording(today: () => string): RecordingKind<RecordPledgeActionDto> {
  return {
    record: 'pledge-action',
    type: 'pledge-action-recorded',
    body: RecordPledgeActionDto,
    belongsTo: 'pledge',
    prepare: (body, pledge) => preparePledgeAction(body, pledge, today),
  };
}

/** An act on a pledge, ready to be decided. */
export function preparePledgeAction(
  body: RecordPledgeActionDto,
  pledge: string,
  today: () => string,
): Prepared | Unfit {
  const action = pledgeActOf(body, pledge, today());
  if ('errors' in action) return action;
  const { kind, date, ref, valuation, ...rest } = action;
  const settled = valuation === undefined ? {} : { valuation: toBeSettled(valuation) };
  return {
    stream: pledgeStream(pledge),
    ref,
    describe: `${kind} of the pledge ${pledge} on ${date}`,
    replacement: { type: 'pledge-action-recorded', data: { kind, date, ref, ...rest, ...settled } },
    decide: (working: Working) => decideOn(working, dated(action, body), sourceOf(body.source), today()),
  };

  /** A revaluation without a date leaves it to its target. */
  function dated(
    asked: ActRequest,
    { date: given, period }: RecordPledgeActionDto,
  ): ActRequest & { readonly undated: boolean } {
    return { ...asked, undated: given == null && period == null };
  }
}

async function decideOn(
  working: Working,
  { undated, ...asked }: ActRequest & { readonly undated: boolean },
  source: Source | null,
  today: string,
): Promise<Decided<DecisionResult>> {
  const reading = await pledgeIn(working, asked.pledge);
  const stream = pledgeStream(asked.pledge);
  const valued = undated && reading !== null ? valuedEvent(reading, asked.target) : null;
  const action = valued === null ? asked : { ...asked, date: valued.date };
  const fund = reading?.pledge.fund ?? null;
  const given = await moneyDecisionBasis(working, {
    stream,
    ref: action.ref,
    fund,
    currencies: currenciesOf(action, reading),
    today,
  });
  const left = action.receipt === undefined ? {} : { receiptLeft: await receiptLeftIn(working, action.receipt) };
  const decision = decideAct({ action, source }, { ...given, ...left });
  const judged = await decided(stream, decision, () => given.recordedUnderRef.slice(-1));
  if (action.kind !== 'transfer' || reading === null || 'refused' in decision) return judged;
  return withContinuation(working, judged, { reading, stream: given.stream, decision, source, today });
}

/** The currencies whose rates the act may need: its own, the pledge's, and for a revaluation that of its target. */
function currenciesOf(
  { amount, received }: ActRequest,
  reading: PledgeReading | null,
): readonly (string | undefined)[] {
  const acts = reading?.acts.flatMap(({ data }) => [data.amount?.currency, data.received?.currency]) ?? [];
  return [amount?.currency, received?.currency, reading?.currency, reading?.pledge.amount?.currency, ...acts].filter(
    (code) => code !== '',
  );
}
