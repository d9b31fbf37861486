import type { PlainDate } from '../../../calendar/plain-date.js';
import { amountIn, minorOf, negated, type Amount } from '../../../money/amount.js';
import { divided } from '../../../number/rounding.js';
import type { Allocation } from '../../receipt/allocations.js';
import type { ReceiptReading } from '../../receipt/read-receipt.js';
import { RECEIPT_KINDS, type Receipt } from '../../receipt/receipt.js';
import { PLEDGE_KINDS } from '../../pledge/kinds/kinds.js';
import type { TitlesOfKind } from '../../pledge/kinds/pledge-kind.js';
import { RECEIVED, type Movement } from './movement.js';

const CAME = { pledged: null, committed: null, received: 'Payment received, not allocated to a pledge' };

/**
 * Money that came in without a pledge, up to a day: whole on its value date. What a pledge takes of it later
 * (`allocations`) is received under the pledge and taken off here on the same day. So the sum over both never changes
 * by an allocation.
 */
export function receiptMovements(
  reading: ReceiptReading,
  allocations: readonly Allocation[],
  asOf: PlainDate,
): readonly Movement[] {
  const { receipt, recorded, acts } = reading;
  const own: Movement[] = [
    movement(
      reading,
      { ...recorded, kind: 'receipt', titles: CAME, note: receipt.note },
      receipt.date,
      amountIn(receipt.amount),
    ),
  ];
  for (const { data, ...event } of acts) {
    const taken = amountIn(data.amount);
    if (taken !== null)
      own.push(movement(reading, { ...event, ...told(data, RECEIPT_KINDS[data.kind]) }, data.date, negated(taken)));
  }
  const allocated = allocations.map(({ act: { data, ...event }, date, delta: minor, currency }) =>
    movement(reading, { ...event, ...told(data, PLEDGE_KINDS[data.kind]) }, date, { minor, currency }),
  );
  return [...own, ...allocated].filter(({ date, amount }) => date <= asOf && amount.minor !== 0n);
}

function told(
  { kind, note }: { readonly kind: string; readonly note: string | null },
  { iati: titles }: { readonly iati: TitlesOfKind },
): Pick<Event, 'kind' | 'titles' | 'note'> {
  return { kind, titles, note };
}

interface Event {
  readonly eventId: string;
  readonly position: number;
  readonly recordedAt: string;
  readonly kind: string;
  readonly titles: TitlesOfKind;
  readonly note: string | null;
}

function movement({ receipt, donor }: ReceiptReading, event: Event, date: PlainDate, amount: Amount | null): Movement {
  const { eventId: id, position, recordedAt, kind, titles, note } = event;
  const part = amount ?? { minor: 0n, currency: receipt.amount.currency };
  const valued = part.currency === 'USD' ? part.minor : inCents(part.minor, receipt);
  return {
    type: RECEIVED,
    event: { id, position, recordedAt, kind, titles, period: null, note },
    date,
    amount: part,
    valueDate: receipt.date < date ? receipt.date : date,
    applied: null,
    usd: valued,
    valuation: receipt.valuation,
    bucket: 'not-specified',
    modality: null,
    instrument: 'grant',
    donor,
  };
}

/** The same part of the receipt's value. */
function inCents(part: bigint, { amount, valuation }: Receipt): bigint | null {
  const whole = minorOf(amount);
  const value = valuation === null ? null : amountIn({ value: valuation.usd, currency: 'USD' });
  return value === null || whole === 0n ? null : divided(part * value.minor, whole);
}
