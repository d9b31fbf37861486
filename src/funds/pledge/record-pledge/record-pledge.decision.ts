import { decidePledge, type PledgeRequest } from '../../../domain/fund/pledge/decide/announce.js';
import { liveOf } from '../../../domain/fund/fund/live-events.js';
import { largestPledge } from '../../../knowledge/money/pledge-index.js';
import { pledgeStream } from '../../../knowledge/money/pledges.js';
import type { Working } from '../../../ledger/ledger.js';
import type { FieldError } from '../../../platform/http/input/json-body.js';
import { sourceOf } from '../../../recording/body/source-from-body.js';
import { decided } from '../../../recording/recorder/decision-drafts.js';
import type { Prepared, RecordingKind, Unfit } from '../../../recording/recording-kind.js';
import { amountOf, dayOrPeriod, earmarksOf, toBeSettled, valuationErrors, valuationOf } from '../../money-from-body.js';
import { moneyDecisionBasis, standing } from '../../fund/money-decision-basis.js';
import { derivedId } from '../../money-ids.js';
import { RecordPledgeDto } from './record-pledge.dto.js';

/** Pledges: the body of POST /v1/funds/{id}/pledges; a line of a file names the `fund` beside it. */
export function pledgeRecording(today: () => string): RecordingKind<RecordPledgeDto> {
  return {
    record: 'pledge',
    type: 'pledge-announced',
    body: RecordPledgeDto,
    belongsTo: 'fund',
    prepare: (body, fund) => preparePledge(body, fund, today),
  };
}

/** A pledge, ready to be decided; with its id. */
export function preparePledge(
  body: RecordPledgeDto,
  fund: string,
  today: () => string,
): (Prepared & { readonly pledge: string }) | Unfit {
  const days = dayOrPeriod(body.date, body.period);
  const errors = [...('errors' in days ? days.errors : []), ...valuationErrors(body.valuation), ...amountErrors(body)];
  if (errors.length > 0 || 'errors' in days) return { errors };
  const [pledge, source] = [{ ...pledgeOf(body, fund), ...days }, sourceOf(body.source)];
  const [stream, { ref, donor }] = [pledgeStream(pledge.id), pledge];
  const currency = pledge.amount?.currency;
  return {
    stream,
    ref,
    pledge: pledge.id,
    describe: `pledge to ${fund} by ${donor ?? 'a donor not named'} on ${pledge.date}`,
    // The fund's own way of rounding and the valuation are settled anew where it replaces another.
    replacement: {
      type: 'pledge-announced',
      data: { ...pledge, valuation: toBeSettled(pledge.valuation), rounding: 'half-up' },
    },
    async decide(working: Working) {
      const known = await moneyDecisionBasis(working, { stream, ref, fund, currencies: [currency], today: today() });
      const largest = currency === undefined ? null : await largestPledge(working, fund, donor, currency);
      return decided(stream, decidePledge({ pledge, source }, { ...known, largest }), () =>
        standing(working, known.recordedUnderRef, liveOf(known.stream, 'pledge-announced').at(-1)?.eventId),
      );
    },
  };
}

/** What of a pledge rests on its amount, and is nothing without one. */
function amountErrors({ amount, earmarking, tranches, valuation, cap }: RecordPledgeDto): readonly FieldError[] {
  if (cap != null && cap.currency !== 'USD') return [{ pointer: '/cap/currency', detail: 'must be USD' }];
  if (amount != null) return [];
  const resting = {
    earmarking: earmarking?.length ? earmarking : null,
    tranches: tranches?.length ? tranches : null,
    valuation,
    cap,
  };
  return Object.entries(resting).flatMap(([name, value]) =>
    value == null ? [] : [{ pointer: `/${name}`, detail: 'does not belong to a pledge without an amount' }],
  );
}

function pledgeOf(body: RecordPledgeDto, fund: string): Omit<PledgeRequest, 'date' | 'period'> {
  const { id, donor, amount, valuation, condition, instrument, payableBy, cap, passThrough, despite, note, ref } = body;
  return {
    id: id ?? derivedId(fund, ref ?? null),
    fund,
    donor,
    amount: amount == null ? null : amountOf(amount),
    earmarking: earmarksOf(body.earmarking ?? []),
    valuation: valuationOf(valuation),
    condition: condition ?? null,
    instrument: instrument ?? 'grant',
    tranches: (body.tranches ?? []).map(({ year, amount: part }) => ({ year, amount: amountOf(part) })),
    payableBy: payableBy ?? null,
    cap: cap == null ? null : amountOf(cap),
    passThrough: passThrough ?? false,
    transferredFrom: null,
    despite: despite ?? [],
    note: note ?? null,
    ref: ref ?? null,
  };
}
