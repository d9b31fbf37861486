import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { warningsOfMany } from '../../../domain/coverage/warnings-of-many.js';
import type { KnownFund } from '../../../domain/fund/fund/known-fund.js';
import type { Balance } from '../../../domain/fund/figures/balance.js';
import { acrossFunds, headline, type Headline } from '../../../domain/fund/figures/across-funds.js';
import { knownThroughOf } from '../../../knowledge/coverage/covered.js';
import { fundCovered } from '../../../knowledge/coverage/covered-fund.js';
import { answered } from '../../../knowledge/moments/answered.js';
import { fundsIn } from '../../../knowledge/money/funds.js';
import type { PagedMomentDto } from '../../../knowledge/moments/moment.dto.js';
import { Moments } from '../../../knowledge/moments/moments.js';
import { openPage } from '../../../knowledge/moments/page.js';
import { viewAt, type View } from '../../../knowledge/moments/view.js';
import type { Ledger } from '../../../ledger/ledger.js';
import { LEDGER } from '../../../ledger/tokens.js';
import { Answer } from '../../../platform/http/answer.js';
import { columns } from '../../../platform/http/answers/columns.js';
import type { AsDescribed } from '../../../platform/http/documentation/answers/as-described.js';
import { FundBalances } from '../../../postings/fund-balances.js';
import { RecordedMoney } from '../../recorded-money.js';
import { amountsAsText } from '../../amounts-as-text.js';
import type { ListedFundAnswer, ListFundsAnswer } from './list-funds.answer.js';
import { compareTexts } from '../../../domain/text-order.js';

/** All funds as of a day. */
export class ListFunds extends Query<Answer> {
  constructor(readonly request: PagedMomentDto) {
    super();
  }
}

const PATH = '/v1/funds';

/** Lists the funds in order of id with their headlines, and what they come to without money passed through. */
@QueryHandler(ListFunds)
export class ListFundsHandler implements IQueryHandler<ListFunds> {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly moments: Moments,
    private readonly balances: FundBalances,
    private readonly recorded: RecordedMoney,
  ) {}

  async execute({ request }: ListFunds): Promise<Answer> {
    const page = await openPage(this.moments, request, PATH);
    const { asOf, at } = page.moment;
    const view = viewAt(this.ledger, at);
    const known = [...(await fundsIn(view))].sort((a, b) => compareTexts(a.fund.id, b.fund.id));
    const all = await Promise.all(known.map((fund) => this.summed(fund, asOf, at)));
    const { entries, next } = page.take(all);
    const funds = await Promise.all(entries.map((each) => this.rowOf(view, each, asOf, at)));
    const reach = funds.map(({ coverage }) => coverage);
    const warnings = warningsOfMany(reach, asOf, 'fund');
    const total = amountsAsText(acrossFunds(all));
    const { times, options } = answered(page.moment, request, { path: PATH, name: 'funds' });
    return new Answer({ ...times, warnings, funds, total, next } satisfies AsDescribed<ListFundsAnswer>, {
      ...options,
      next,
      table: () => FUNDS_COLUMNS.table(funds),
      records: () => funds,
    });
  }

  private async summed({ fund, closedOn }: KnownFund, asOf: string, at: number): Promise<Summed> {
    const passing = await this.balances.sums(fund.id, asOf, at, 'total', true);
    const closed = closedOn !== null && closedOn <= asOf ? closedOn : null;
    const sums = await this.balances.sums(fund.id, asOf, at, 'total');
    return { fund, closedOn: closed, sums, headline: headline(sums), passedThrough: headline(passing) };
  }

  private async rowOf(view: View, { fund, closedOn, ...known }: Summed, asOf: string, at: number): Promise<Row> {
    const { id, title, established } = fund;
    const { coverage } = await fundCovered(view, fund, asOf);
    const knownThrough = knownThroughOf(coverage);
    const recorded = await this.recorded.figures(fund, asOf, at, known.sums);
    return {
      id,
      title,
      established,
      closedOn,
      totals: amountsAsText(known.headline),
      recorded,
      knownThrough,
      coverage,
    };
  }
}

interface Summed extends KnownFund {
  readonly sums: readonly Balance[];
  readonly headline: Headline;
  readonly passedThrough: Headline;
}

type Row = AsDescribed<ListedFundAnswer>;

/** The funds as a table. */
export const FUNDS_COLUMNS = columns<Row>([
  ['id', (row) => row.id],
  ['title', (row) => row.title],
  ['established', (row) => row.established],
  ['closed on', (row) => row.closedOn],
  ['currency', () => 'USD'],
  ['pledged', (row) => row.totals.pledged.value],
  ['paid', (row) => row.totals.paid.value],
  ['outstanding', (row) => row.totals.outstanding.value],
  ['known through', (row) => row.knownThrough],
  ['coverage', (row) => row.coverage.state],
]);
