import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { rateOn } from '../../../domain/money/rate.js';
import { answered } from '../../../knowledge/moments/answered.js';
import { liveIn } from '../../../knowledge/folds/live-stream.js';
import { Moments } from '../../../knowledge/moments/moments.js';
import { openPage } from '../../../knowledge/moments/page.js';
import { ratedIn, ratesOf, rateStream, type RatedCurrency } from '../../../knowledge/money/rates.js';
import { viewAt, type View } from '../../../knowledge/moments/view.js';
import type { Ledger } from '../../../ledger/ledger.js';
import { LEDGER } from '../../../ledger/tokens.js';
import { Answer } from '../../../platform/http/answer.js';
import { columns } from '../../../platform/http/answers/columns.js';
import type { AsDescribed } from '../../../platform/http/documentation/answers/as-described.js';
import type { ListRatesAnswer, RateAnswer } from './list-rates.answer.js';
import type { ListRatesDto } from './list-rates.dto.js';

/** Published rates. */
export class ListRates extends Query<Answer> {
  constructor(readonly request: ListRatesDto) {
    super();
  }
}

const PATH = '/v1/rates';

/** Lists published rates, and says which are in force on a day. */
@QueryHandler(ListRates)
export class ListRatesHandler implements IQueryHandler<ListRates> {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly moments: Moments,
  ) {}

  async execute({ request }: ListRates): Promise<Answer> {
    const { table, currency, inForce } = request;
    const page = await openPage(this.moments, request, PATH);
    const { asOf, at } = page.moment;
    const view = viewAt(this.ledger, at);
    const wanted = (await ratedIn(view)).filter(
      (each) => (table ?? each.table) === each.table && (currency ?? each.currency) === each.currency,
    );
    const all = (await Promise.all(wanted.map((each) => ratesFor(view, each, asOf)))).flat();
    const { entries: rates, next } = page.take(inForce === 'true' ? all.filter((rate) => rate.inForce) : all);
    const { times, options } = answered(page.moment, request, { path: PATH, name: 'rates' });
    return new Answer(
      {
        ...times,
        rates,
        next,
      } satisfies AsDescribed<ListRatesAnswer>,
      {
        ...options,
        next,
        table: () => RATES_COLUMNS.table(rates),
        records: () => rates,
      },
    );
  }
}

type Row = AsDescribed<RateAnswer>;

async function ratesFor(view: View, { table, currency }: RatedCurrency, asOf: string): Promise<readonly Row[]> {
  const rates = ratesOf(await liveIn(view, rateStream(table, currency)));
  const current = rateOn(rates, currency, asOf);
  return rates.flatMap(({ rate, date, event }) =>
    date > asOf ? [] : [{ table, currency, rate, date, inForce: event === current?.event, event: event ?? '' }],
  );
}

/** The rates as a table. */
export const RATES_COLUMNS = columns<Row>([
  ['table', (row) => row.table],
  ['currency', (row) => row.currency],
  ['rate', (row) => row.rate],
  ['date', (row) => row.date],
  ['in force', (row) => row.inForce],
  ['event', (row) => row.event],
]);
