import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { sortedByName } from '../../../domain/answers/by-name.js';
import { residualShares } from '../../../domain/fund/figures/residual.js';
import { isFault, readAmount, usd, type Amount } from '../../../domain/money/amount.js';
import { namesOn } from '../../../domain/participants/on-a-date.js';
import { answered } from '../../../knowledge/moments/answered.js';
import { Moments } from '../../../knowledge/moments/moments.js';
import { Answer } from '../../../platform/http/answer.js';
import { columns } from '../../../platform/http/answers/columns.js';
import type { AsDescribed } from '../../../platform/http/documentation/answers/as-described.js';
import { problem } from '../../../platform/http/problems/catalogue.js';
import { FundBalances } from '../../../postings/fund-balances.js';
import { FundsAsKnown } from '../../fund/funds-as-known.js';
import { amountsAsText } from '../../amounts-as-text.js';
import type { ResidualAnswer, ResidualShareAnswer } from './residual.answer.js';
import type { ResidualDto } from './residual.dto.js';

/** Who gets what of the cash that is left in a fund. */
export class ShowResidual extends Query<Answer> {
  constructor(
    readonly id: string,
    readonly request: ResidualDto,
  ) {
    super();
  }
}

/** Answers the shares of what is left. Problems `unknown-fund`, `invalid-parameter`. */
@QueryHandler(ShowResidual)
export class ResidualHandler implements IQueryHandler<ShowResidual> {
  constructor(
    private readonly moments: Moments,
    private readonly funds: FundsAsKnown,
    private readonly balances: FundBalances,
  ) {}

  async execute({ id, request }: ShowResidual): Promise<Answer> {
    const amount = dollars(request.amount);
    const moment = await this.moments.resolve(request);
    const { asOf, at } = moment;
    const { fund } = await this.funds.fund(id, at);
    const register = await this.funds.register(at);
    const nameOf = namesOn(asOf, register);
    const { shares, undistributed } = residualShares(amount.minor, await this.balances.sums(id, asOf, at));
    const named = shares.map(({ donor, ...share }) => {
      const who =
        donor === null
          ? { name: 'not named', kind: null }
          : { name: nameOf(donor), kind: register.get(donor)?.kind ?? null };
      return { code: donor ?? '', row: { code: donor, ...who, ...amountsAsText(share) }, name: who.name };
    });
    const { knownThrough, ...reach } = await this.funds.covered(fund, asOf, at);
    const rows = sortedByName(named).map(({ row }) => ({ ...row, knownThrough }));
    const { times, options } = answered(moment, request, { path: `/v1/funds/${id}/residual`, name: `${id}-residual` });
    const body = { fund: id, title: fund.title, ...times, ...reach, amount: amountsAsText(amount) };
    return new Answer(
      {
        ...body,
        basis: 'received-less-refunded',
        shares: rows,
        undistributed: amountsAsText(undistributed),
      } satisfies AsDescribed<ResidualAnswer>,
      {
        ...options,
        records: () => rows,
        table: () => RESIDUAL_COLUMNS.table(rows),
      },
    );
  }
}

function dollars(value: string): Amount {
  const read = readAmount({ value, currency: 'USD' });
  if (isFault(read))
    throw problem('invalid-parameter', `amount cannot be taken. ${read.sentence}`, { parameter: 'amount' });
  if (read.minor > 0n) return usd(read.minor);
  throw problem('invalid-parameter', 'amount must be above zero: it is what is left to be shared.', {
    parameter: 'amount',
  });
}

/** The shares as a table. */
export const RESIDUAL_COLUMNS = columns<AsDescribed<ResidualShareAnswer>>([
  ['code', (row) => row.code],
  ['name', (row) => row.name],
  ['kind', (row) => row.kind],
  ['currency', () => 'USD'],
  ['net', (row) => row.net.value],
  ['share', (row) => row.share.value],
  ['known through', (row) => row.knownThrough],
]);
