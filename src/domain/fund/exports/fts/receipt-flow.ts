import type { PlainDate } from '../../../calendar/plain-date.js';
import type { Allocation } from '../../receipt/allocations.js';
import { receiptMovements } from '../iati/receipt-movements.js';
import type { ReceiptReading } from '../../receipt/read-receipt.js';
import type { Flow } from './flow.js';

/**
 * What is left of a receipt on a day and no pledge took: paid, and parked until it is allocated. Null where nothing is
 * left.
 */
export function receiptFlow(reading: ReceiptReading, allocations: readonly Allocation[], asOf: PlainDate): Flow | null {
  const { receipt, recorded, donor, version } = reading;
  const movements = receiptMovements(reading, allocations, asOf);
  const minor = movements.reduce((sum, { amount }) => sum + amount.minor, 0n);
  if (minor <= 0n) return null;
  const usd = movements.reduce<bigint | null>(
    (sum, each) => (sum === null || each.usd === null ? null : sum + each.usd),
    0n,
  );
  const latest = movements
    .map(({ event }) => event.recordedAt)
    .sort()
    .at(-1);
  return {
    id: `${receipt.id}-paid`,
    refCode: receipt.id,
    status: 'paid',
    flowType: 'Parked',
    newMoney: true,
    contributionType: 'financial',
    amount: { minor, currency: receipt.amount.currency },
    usd,
    valuation: receipt.valuation,
    donor,
    date: receipt.date,
    period: null,
    decisionDate: null,
    budgetYear: null,
    usageYears: [yearOf(receipt.date)],
    earmarking: 'not-specified',
    modality: null,
    description: receipt.note,
    document: recorded.source?.document ?? null,
    versionId: version,
    createdAt: recorded.recordedAt,
    updatedAt: latest ?? recorded.recordedAt,
    events: movements.map(({ event }) => event.id),
  };
}

function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}
