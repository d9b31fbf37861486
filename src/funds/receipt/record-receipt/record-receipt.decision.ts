import { decideReceipt, type ReceiptRequest } from '../../../domain/fund/receipt/decide-receipt.js';
import { liveOf } from '../../../domain/fund/fund/live-events.js';
import { receiptStream } from '../../../knowledge/money/receipts.js';
import type { Working } from '../../../ledger/ledger.js';
import { sourceOf } from '../../../recording/body/source-from-body.js';
import { decided } from '../../../recording/recorder/decision-drafts.js';
import type { Prepared, RecordingKind, Unfit } from '../../../recording/recording-kind.js';
import { amountOf, toBeSettled, valuationErrors, valuationOf } from '../../money-from-body.js';
import { moneyDecisionBasis, standing } from '../../fund/money-decision-basis.js';
import { derivedId } from '../../money-ids.js';
import { RecordReceiptDto } from './record-receipt.dto.js';

/** Receipts: the body of POST /v1/funds/{id}/receipts; a line of a file names the `fund` beside it. */
export function receiptRecording(today: () => string): RecordingKind<RecordReceiptDto> {
  return {
    record: 'receipt',
    type: 'receipt-recorded',
    body: RecordReceiptDto,
    belongsTo: 'fund',
    prepare: (body, fund) => prepareReceipt(body, fund, today),
  };
}

/** A receipt, ready to be decided; with its id. */
export function prepareReceipt(
  body: RecordReceiptDto,
  fund: string,
  today: () => string,
): (Prepared & { readonly receipt: string }) | Unfit {
  const errors = valuationErrors(body.valuation);
  if (errors.length > 0) return { errors };
  const [receipt, source] = [receiptOf(body, fund), sourceOf(body.source)];
  const [stream, { ref, date }] = [receiptStream(receipt.id), receipt];
  return {
    stream,
    ref,
    receipt: receipt.id,
    describe: `receipt of ${fund} on ${date}`,
    replacement: { type: 'receipt-recorded', data: { ...receipt, valuation: toBeSettled(receipt.valuation) } },
    async decide(working: Working) {
      const given = await moneyDecisionBasis(working, {
        stream,
        ref,
        fund,
        currencies: [receipt.amount.currency],
        today: today(),
      });
      return decided(stream, decideReceipt({ receipt, source }, given), () =>
        standing(working, given.recordedUnderRef, liveOf(given.stream, 'receipt-recorded').at(-1)?.eventId),
      );
    },
  };
}

function receiptOf({ id, donor, amount, date, valuation, note, ref }: RecordReceiptDto, fund: string): ReceiptRequest {
  return {
    id: id ?? derivedId(fund, ref ?? null, 'receipt'),
    fund,
    donor,
    amount: amountOf(amount),
    valuation: valuationOf(valuation),
    date,
    note: note ?? null,
    ref: ref ?? null,
  };
}
