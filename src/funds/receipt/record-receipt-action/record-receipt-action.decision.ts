import { decideReceiptAction } from '../../../domain/fund/receipt/decide-receipt.js';
import { memberFaults } from '../../../domain/fund/pledge/pledge-action-members.js';
import { RECEIPT_KINDS, type ReceiptAction, type ReceiptActMember } from '../../../domain/fund/receipt/receipt.js';
import { zero } from '../../../domain/money/amount.js';
import { allocatedIn, receiptIn, receiptStream } from '../../../knowledge/money/receipts.js';
import type { Working } from '../../../ledger/ledger.js';
import type { FieldError } from '../../../platform/http/input/json-body.js';
import { sourceOf } from '../../../recording/body/source-from-body.js';
import { decided } from '../../../recording/recorder/decision-drafts.js';
import type { Prepared, RecordingKind, Unfit } from '../../../recording/recording-kind.js';
import { amountOf } from '../../money-from-body.js';
import { moneyDecisionBasis } from '../../fund/money-decision-basis.js';
import { RecordReceiptActionDto } from './record-receipt-action.dto.js';

/**
 * What happens to receipts: the body of POST /v1/receipts/{id}/actions; a line of a file names the `receipt` beside it.
 */
export function receiptActionRecording(today: () => string): RecordingKind<RecordReceiptActionDto> {
  return {
    record: 'receipt-action',
    type: 'receipt-action-recorded',
    body: RecordReceiptActionDto,
    belongsTo: 'receipt',
    prepare: (body, receipt) => prepareReceiptAction(body, receipt, today),
  };
}

/** An act on a receipt, ready to be decided. */
export function prepareReceiptAction(
  body: RecordReceiptActionDto,
  receipt: string,
  today: () => string,
): Prepared | Unfit {
  const errors = memberErrors(body);
  if (errors.length > 0) return { errors };
  const [action, source, stream] = [actionOf(body, receipt), sourceOf(body.source), receiptStream(receipt)];
  const { kind, date, ref } = action;
  return {
    stream,
    ref,
    describe: `${kind} of the receipt ${receipt} on ${date}`,
    replacement: { type: 'receipt-action-recorded', data: action },
    async decide(working: Working) {
      const reading = await receiptIn(working, receipt);
      const fund = reading?.receipt.fund ?? null;
      const given = await moneyDecisionBasis(working, { stream, ref, fund, currencies: [], today: today() });
      const allocated = reading === null ? zero('USD') : await allocatedIn(working, reading);
      return decided(stream, decideReceiptAction({ action, source }, { ...given, allocated }), () =>
        given.recordedUnderRef.slice(-1),
      );
    },
  };
}

/** What of a body does not fit its kind; what is missing before what does not belong. */
function memberErrors(body: RecordReceiptActionDto): readonly FieldError[] {
  const { kind } = body;
  const says = (['donor', 'amount'] as const).filter((member) => body[member] != null);
  const faults = memberFaults<ReceiptActMember>(RECEIPT_KINDS[kind], says);
  const missing = faults.filter(({ fault }) => fault === 'missing');
  return (missing.length > 0 ? missing : faults).map(({ member, fault }) => {
    const detail = fault === 'missing' ? `is required for an act "${kind}"` : `does not belong to an act "${kind}"`;
    return { pointer: `/${member}`, detail };
  });
}

function actionOf({ kind, date, donor, amount, note, ref }: RecordReceiptActionDto, receipt: string): ReceiptAction {
  return {
    receipt,
    kind,
    date,
    ...(donor == null ? {} : { donor }),
    ...(amount == null ? {} : { amount: amountOf(amount) }),
    note: note ?? null,
    ref: ref ?? null,
  };
}
