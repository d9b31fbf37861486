import { allocationsByReceipt } from '../../receipt/allocations.js';
import { compareTexts } from '../../../text-order.js';
import { pledgeMovements } from './pledge-movements.js';
import { receiptMovements } from './receipt-movements.js';
import type { FundExport } from '../fund-export.js';
import type { Movement } from './movement.js';

const TYPES = ['13', '11', '1'];

/**
 * Every movement of a fund up to a day, in order of date, then of recording, then pledged before signed before
 * received.
 */
export function movementsOf({
  pledges,
  receipts,
  asOf,
}: Pick<FundExport, 'pledges' | 'receipts' | 'asOf'>): readonly Movement[] {
  const allocations = allocationsByReceipt(pledges);
  const all = [
    ...pledges.flatMap((reading) => pledgeMovements(reading, asOf)),
    ...receipts.flatMap((reading) => receiptMovements(reading, allocations.get(reading.receipt.id) ?? [], asOf)),
  ];
  return all.sort(
    (a, b) =>
      compareTexts(a.date, b.date) ||
      a.event.position - b.event.position ||
      TYPES.indexOf(a.type) - TYPES.indexOf(b.type),
  );
}
