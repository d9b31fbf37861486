import { usd } from '../../domain/money/amount.js';
import { impliedRate } from '../../domain/money/rate.js';
import type { FundExport } from '../../domain/fund/exports/fund-export.js';
import type { Flow } from '../../domain/fund/exports/fts/flow.js';
import type { AsDescribed } from '../../platform/http/documentation/answers/as-described.js';
import type { FtsFlowAnswer } from './fts.answer.js';
import type { Writing } from './amount-writing.js';
import { destinationObjects, sourceObjects } from './objects.js';

/** A flow with the members that FTS gives it, and those that it lacks. */
export function flowBody(flow: Flow, request: FundExport, write: Writing): AsDescribed<FtsFlowAnswer> {
  const { amount, usd: cents, valuation, period } = flow;
  const { id, versionId, status, flowType, newMoney, contributionType, date, decisionDate, budgetYear } = flow;
  const { description, createdAt, updatedAt, earmarking, refCode, events, document } = flow;
  const { administrator } = request.known.fund;
  const foreign = amount.currency !== 'USD' && cents !== null && cents !== 0n;
  const reported = createdAt.slice(0, 10);
  return {
    id,
    versionId,
    status,
    boundary: 'incoming',
    flowType,
    newMoney,
    contributionType,
    amountUSD: cents === null ? null : write(usd(cents)),
    originalAmount: write(amount),
    originalCurrency: amount.currency,
    exchangeRate: foreign ? impliedRate(amount, cents) : null,
    rate: {
      value: valuation?.rate ?? null,
      per: 'USD',
      source: valuation?.rateSource ?? null,
      date: valuation?.rateDate ?? null,
    },
    date,
    datePrecision: period === null ? 'day' : 'period',
    period: period === null ? null : `${period.from}/${period.to}`,
    decisionDate,
    firstReportedDate: reported,
    budgetYear,
    description,
    createdAt,
    updatedAt,
    grandBargainEarmarkingType: grandBargainType(flow.modality),
    earmarking,
    sourceObjects: sourceObjects(flow, request),
    destinationObjects: destinationObjects(request),
    refCode,
    reportDetails: [{ sourceType: 'Primary', organization: administrator, reportChannel: document, date: reported }],
    events,
  };
}

/** The Grand Bargain's four types, by modality. */
const TYPES: readonly (readonly [string, string])[] = [
  ['ABC', 'Unearmarked'],
  ['DEF', 'Softly Earmarked'],
  ['GH', 'Earmarked'],
  ['IJKL', 'Tightly Earmarked'],
];

function grandBargainType(modality: string | null): string | null {
  return modality === null ? null : (TYPES.find(([modalities]) => modalities.includes(modality))?.[1] ?? null);
}
