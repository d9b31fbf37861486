import type { PlainDate } from '../../../calendar/plain-date.js';
import { aboveZero, lesser } from '../../../money/bounds.js';
import { amountIn, type Amount, type WrittenAmount } from '../../../money/amount.js';
import { total } from '../../pledge/account/account.js';
import { pledgeCurrencyOn, quantitiesOf } from '../../pledge/account/quantities.js';
import type { PledgeReading } from '../../pledge/account/read-pledge.js';
import { compareTexts } from '../../../text-order.js';

/** A part of a pledge that is to come. `revised`: a later schedule took the place of an earlier one. */
export interface PlannedDisbursement {
  readonly due: PlainDate;
  readonly amount: Amount;
  readonly revised: boolean;
}

/**
 * The instalments due after a day, by the schedule in force on it. Without one, all that is outstanding by the day
 * until which it is payable. What came in settles the earliest instalments. Together they never exceed what is
 * outstanding, so a reduction without a new schedule shows too.
 */
export function plannedAfter(reading: PledgeReading, asOf: PlainDate): readonly PlannedDisbursement[] {
  const currency = pledgeCurrencyOn(reading.entries, asOf);
  const now = quantitiesOf(reading.entries, asOf);
  let open = aboveZero(total(now.outstanding));
  if (open === 0n || currency === '') return [];
  const schedules = reading.acts.filter(({ data }) => data.kind === 'schedule' && data.date <= asOf);
  const { payableBy } = reading.pledge;
  const last = schedules.at(-1)?.data.instalments;
  if (last === undefined) {
    return payableBy === null || payableBy <= asOf
      ? []
      : [{ due: payableBy, amount: { minor: open, currency }, revised: false }];
  }
  let settled = aboveZero(total(now.applied) + total(now.writtenOff) - total(now.reopened));
  const planned: PlannedDisbursement[] = [];
  for (const { due, amount } of [...last].sort((a, b) => compareTexts(a.due, b.due))) {
    const whole = minorIn(currency, amount);
    const met = lesser(settled, whole);
    const part = lesser(whole - met, open);
    settled -= met;
    open -= part;
    if (due > asOf && part > 0n)
      planned.push({ due, amount: { minor: part, currency }, revised: schedules.length > 1 });
  }
  return planned;
}

function minorIn(currency: string, amount: WrittenAmount): bigint {
  const read = amountIn(amount);
  return read?.currency === currency ? read.minor : 0n;
}
