import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { amountsOf, pledgedOnly, type Balance } from '../../../domain/fund/figures/balance.js';
import { BRIDGED, bridgeLines, subtotals, type Bridged } from '../../../domain/fund/figures/bridge.js';
import { usdFigures } from '../../../domain/fund/figures/figures.js';
import { answered } from '../../../knowledge/moments/answered.js';
import type { Moment } from '../../../knowledge/moments/moment.js';
import { Moments } from '../../../knowledge/moments/moments.js';
import { Answer } from '../../../platform/http/answer.js';
import type { AsDescribed } from '../../../platform/http/documentation/answers/as-described.js';
import { problem } from '../../../platform/http/problems/catalogue.js';
import { FundBalances } from '../../../postings/fund-balances.js';
import { FundChanges } from '../../../postings/fund-changes.js';
import { FundsAsKnown } from '../../fund/funds-as-known.js';
import { amountsAsText } from '../../amounts-as-text.js';
import type { BridgeAnswer } from './bridge.answer.js';
import type { BridgeDto } from './bridge.dto.js';
import { BRIDGE_COLUMNS } from './bridge.table.js';

/** What changed between two states of knowledge. */
export class Bridge extends Query<Answer> {
  constructor(
    readonly id: string,
    readonly request: BridgeDto,
  ) {
    super();
  }
}

/** Answers a bridge: opening + lines = closing, both as of one day. Problems `unknown-fund`, `invalid-parameter`. */
@QueryHandler(Bridge)
export class BridgeHandler implements IQueryHandler<Bridge> {
  constructor(
    private readonly moments: Moments,
    private readonly funds: FundsAsKnown,
    private readonly balances: FundBalances,
    private readonly changes: FundChanges,
  ) {}

  async execute({ id, request }: Bridge): Promise<Answer> {
    const { quantity } = request;
    const to = await this.moments.resolve({ asOf: request.asOf, at: request.to }, 'to');
    const from = await this.moments.resolve({ asOf: to.asOf, at: request.from }, 'from');
    if (from.at > to.at) throw backwards(from.at, to.at);
    const { fund } = await this.funds.fund(id, to.at);
    const of: Bridged = quantity === 'written-off' ? 'writtenOff' : quantity;
    const known = { from: from.at, to: to.at };
    const [before, after] = [await this.sums(id, from), await this.sums(id, to)];
    const posted = await this.changes.between(id, BRIDGED[of], to.asOf, known);
    const lines = bridgeLines(of, posted, from.recordedAt?.slice(0, 10) ?? null);
    const { knownThrough, ...reach } = await this.funds.covered(fund, to.asOf, to.at);
    const rows = amountsAsText(lines).map((line) => ({ ...line, knownThrough }));
    const { times, options } = answered(to, request, {
      path: `/v1/funds/${id}/bridge`,
      resolved: { ...known, at: undefined },
      beside: [from],
    });
    return new Answer(
      {
        fund: id,
        title: fund.title,
        quantity,
        currency: 'USD',
        valuation: 'at-pledge',
        ...times,
        ...reach,
        from: end(from, before),
        to: end(to, after),
        opening: amountsAsText(usdFigures(before)[of]),
        lines: rows,
        subtotals: amountsAsText(subtotals(lines)),
        closing: amountsAsText(usdFigures(after)[of]),
      } satisfies AsDescribed<BridgeAnswer>,
      {
        ...options,
        name: `${id}-bridge-${quantity}-${to.asOf}-${String(from.at)}-${String(to.at)}`,
        table: () => BRIDGE_COLUMNS.table(rows),
        records: () => rows,
      },
    );
  }

  private async sums(id: string, { asOf, at }: Moment): Promise<readonly Balance[]> {
    return pledgedOnly(await this.balances.sums(id, asOf, at, 'total'));
  }
}

function end({ at, recordedAt }: Moment, balances: readonly Balance[]) {
  return { at, recordedAt, unvalued: amountsAsText(amountsOf(balances, 'unvalued-pledged')) };
}

function backwards(from: number, to: number): Error {
  const detail = `from (position ${String(from)}) is after to (position ${String(to)}). Name the earlier one as from.`;
  return problem('invalid-parameter', detail, { parameter: 'from' });
}
