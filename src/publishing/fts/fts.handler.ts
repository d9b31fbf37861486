import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { FundExport } from '../../domain/fund/exports/fund-export.js';
import { fundFlows, type FundFlows } from '../../domain/fund/exports/fts/fund-flows.js';
import { usd } from '../../domain/money/amount.js';
import { answered } from '../../knowledge/moments/answered.js';
import { Moments } from '../../knowledge/moments/moments.js';
import { Answer } from '../../platform/http/answer.js';
import { columns } from '../../platform/http/answers/columns.js';
import type { AsDescribed } from '../../platform/http/documentation/answers/as-described.js';
import { FundExports } from '../fund-exports.js';
import { flowBody } from './flow-body.js';
import type { FtsAnswer, FtsFlowAnswer, FtsTotalsAnswer } from './fts.answer.js';
import type { FtsDto } from './fts.dto.js';
import { exactly, inWholeUnits, type Writing } from './amount-writing.js';

/** A fund in the manner of FTS. */
export class Fts extends Query<Answer> {
  constructor(
    readonly id: string,
    readonly request: FtsDto,
  ) {
    super();
  }
}

/** Answers the flows into a fund. Problems `unknown-fund`, `invalid-parameter`. */
@QueryHandler(Fts)
export class FtsHandler implements IQueryHandler<Fts> {
  constructor(
    private readonly moments: Moments,
    private readonly exports: FundExports,
  ) {}

  async execute({ id, request }: Fts): Promise<Answer> {
    const moment = await this.moments.resolve(request);
    const read = await this.exports.of(id, moment);
    const write = request.compat === 'fts' ? inWholeUnits : exactly;
    const found = fundFlows(read);
    const flows = found.flows.map((flow) => flowBody(flow, read, write));
    const { times, options } = answered(moment, request, { path: `/v1/funds/${id}/fts`, name: `${id}-fts` });
    const body = {
      status: 'ok',
      ...times,
      ledger: madeHow(found, read),
      data: { incoming: totalsOf(found, write), outgoing: nothing(write), internal: nothing(write), flows },
      meta: { count: flows.length, nextLink: null },
    } satisfies AsDescribed<FtsAnswer>;
    return new Answer(body, {
      ...options,
      table: () => FLOWS_COLUMNS.table(flows),
      records: () => flows,
    });
  }
}

function madeHow({ unvalued }: FundFlows, { known, asOf, recordedAt }: FundExport): AsDescribed<FtsAnswer['ledger']> {
  const { id, policy } = known.fund;
  const { rounding } = policy;
  return {
    fund: id,
    asOf,
    knownAt: recordedAt,
    valuation: 'carrying',
    rounding,
    unvalued: unvalued.map((flow) => flow.id),
  };
}

function totalsOf({ flows, fundingTotal, pledgeTotal }: FundFlows, write: Writing): AsDescribed<FtsTotalsAnswer> {
  return { fundingTotal: write(usd(fundingTotal)), pledgeTotal: write(usd(pledgeTotal)), flowCount: flows.length };
}

function nothing(write: Writing): AsDescribed<FtsTotalsAnswer> {
  return { fundingTotal: write(usd(0n)), pledgeTotal: write(usd(0n)), flowCount: 0 };
}

/** The flows as a table. */
export const FLOWS_COLUMNS = columns<AsDescribed<FtsFlowAnswer>>([
  ['id', (flow) => flow.id],
  ['ref code', (flow) => flow.refCode],
  ['status', (flow) => flow.status],
  ['flow type', (flow) => flow.flowType],
  ['source', (flow) => flow.sourceObjects[0]?.name ?? null],
  ['amount USD', (flow) => flow.amountUSD],
  ['original amount', (flow) => flow.originalAmount],
  ['original currency', (flow) => flow.originalCurrency],
  ['exchange rate', (flow) => flow.exchangeRate],
  ['date', (flow) => flow.date],
  ['period', (flow) => flow.period],
  ['decision date', (flow) => flow.decisionDate],
  ['earmarking', (flow) => flow.earmarking],
  ['new money', (flow) => flow.newMoney],
]);
