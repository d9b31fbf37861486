import { plusAmount, written, zero, type Amount } from '../../domain/money/amount.js';
import type { ReceiptReading } from '../../domain/fund/receipt/read-receipt.js';
import type { Register } from '../../domain/participants/participant.js';
import { allocationsIn } from '../../knowledge/money/receipts.js';
import type { View } from '../../knowledge/moments/view.js';
import type { AsDescribed } from '../../platform/http/documentation/answers/as-described.js';
import { donorNamed } from '../donor-named.js';
import type { ReceiptAnswer } from './receipt.answer.js';
import { compareTexts } from '../../domain/text-order.js';

/** A receipt as answers tell of it, with what each pledge took. `reading`: as of the day. */
export async function receiptAsOf(
  view: View,
  reading: ReceiptReading,
  { asOf, register }: { readonly asOf: string; readonly register: Register },
): Promise<{ readonly told: AsDescribed<ReceiptAnswer>; readonly taken: readonly (readonly [string, Amount])[] }> {
  const { receipt, donor, left } = reading;
  const { id, amount, date, valuation, note, ref } = receipt;
  const taken = [...(await allocationsIn(view, reading, asOf))].sort(([a], [b]) => compareTexts(a, b));
  const allocated = taken.map(([, part]) => part).reduce(plusAmount, zero(amount.currency));
  const open = { ...left, minor: left.minor - allocated.minor };
  const told = {
    id,
    donor: donorNamed(donor, register, asOf),
    amount,
    date,
    valuation,
    allocated: written(allocated),
    left: date > asOf ? null : written(open),
    note,
    ref,
  };
  return { told, taken };
}
