import type { PlainDate } from '../../../calendar/plain-date.js';
import type { Amount } from '../../../money/amount.js';
import type { Bucket, Span, Valuation } from '../../pledge/pledge.js';

/**
 * How far a part of a pledge has come. A flow of OCHA's Financial Tracking Service has one status, so a pledge is up to
 * three flows.
 */
export type FlowStatus = 'paid' | 'commitment' | 'pledge';

/** One flow of money into a fund, in the manner of FTS. */
export interface Flow {
  readonly id: string;
  /** What the flows of one pledge share: its id. */
  readonly refCode: string;
  readonly status: FlowStatus;
  /** In the pledge's own currency of the day. */
  readonly amount: Amount;
  /** In cents, at the value of the pledge; null: no rate was known. */
  readonly usd: bigint | null;
  readonly valuation: Valuation | null;
  readonly flowType: 'Standard' | 'Parked' | 'Pass through';
  /** Not what another fund or entity passed on. */
  readonly newMoney: boolean;
  readonly contributionType: 'financial' | 'in-kind';
  readonly donor: string | null;
  readonly date: PlainDate;
  readonly period: Span | null;
  /** The day on which an agreement was signed. */
  readonly decisionDate: PlainDate | null;
  readonly budgetYear: number | null;
  readonly usageYears: readonly number[];
  readonly earmarking: Bucket | 'mixed';
  readonly modality: string | null;
  readonly description: string | null;
  readonly document: string | null;
  readonly versionId: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly events: readonly string[];
}
