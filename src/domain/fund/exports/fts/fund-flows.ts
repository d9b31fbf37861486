import { allocationsByReceipt } from '../../receipt/allocations.js';
import type { FundExport } from '../fund-export.js';
import type { Flow } from './flow.js';
import { pledgeFlows } from './pledge-flows.js';
import { receiptFlow } from './receipt-flow.js';

/**
 * The flows into a fund on a day, with what they come to in cents. What has no value in dollars is in no total, and is
 * listed.
 */
export interface FundFlows {
  readonly flows: readonly Flow[];
  /** Paid and signed: FTS never counts pledges as funding. */
  readonly fundingTotal: bigint;
  readonly pledgeTotal: bigint;
  readonly unvalued: readonly Flow[];
}

/** Pledges as flows in their order, then receipts that no pledge took. */
export function fundFlows(request: FundExport): FundFlows {
  const { pledges, receipts, asOf } = request;
  const allocations = allocationsByReceipt(pledges);
  const parked = receipts
    .map((reading) => receiptFlow(reading, allocations.get(reading.receipt.id) ?? [], asOf))
    .filter((flow) => flow !== null);
  const flows = [...pledges.flatMap((reading) => pledgeFlows(reading, asOf)), ...parked];
  const summed = (of: (flow: Flow) => boolean): bigint =>
    flows.filter(of).reduce((sum, { usd }) => sum + (usd ?? 0n), 0n);
  return {
    flows,
    fundingTotal: summed(({ status }) => status !== 'pledge'),
    pledgeTotal: summed(({ status }) => status === 'pledge'),
    unvalued: flows.filter(({ usd }) => usd === null),
  };
}
