import type { RatesByCurrency } from '../../domain/fund/rate/valuation.js';
import { liveOf, type LiveStream } from '../../domain/fund/fund/live-events.js';
import type { Rate } from '../../domain/money/rate.js';
import type { Folder } from '../../ledger/ledger.js';
import { folder } from '../folds/folder.js';
import { liveIn } from '../folds/live-stream.js';
import type { View } from '../moments/view.js';
import { compareTexts } from '../../domain/text-order.js';
import { streamName } from '../../ledger/stream-name.js';

/** The stream of one currency's rates in one table: short, so that a pledge reads only what concerns it. */
export function rateStream(table: string, currency: string): string {
  return streamName('rate', `${table}/${currency}`);
}

/** The rates of the currencies in a table, each list in order of date; none where no table is named. */
export async function ratesIn(
  view: View,
  table: string | null,
  currencies: Iterable<string>,
): Promise<RatesByCurrency> {
  const rates = new Map<string, readonly Rate[]>();
  if (table === null) return rates;
  for (const currency of new Set(currencies))
    rates.set(currency, ratesOf(await liveIn(view, rateStream(table, currency))));
  return rates;
}

/** The rates that stand in a stream, in order of date. */
export function ratesOf(stream: LiveStream): readonly Rate[] {
  return liveOf(stream, 'rate-published')
    .map(({ data, eventId }) => {
      const { currency, rate, date, table } = data;
      return { currency, rate, per: 'USD' as const, date, source: table, event: eventId };
    })
    .sort((a, b) => compareTexts(a.date, b.date));
}

/** A currency of a table of rates. */
export interface RatedCurrency {
  readonly table: string;
  readonly currency: string;
}

const RATED: Folder<readonly RatedCurrency[]> = folder({
  name: 'rated-currencies',
  types: ['rate-published'],
  initial: [],
  evolve(known: readonly RatedCurrency[], event): readonly RatedCurrency[] {
    const { table, currency } = event.data;
    return known.some((each) => each.table === table && each.currency === currency)
      ? known
      : [...known, { table, currency }];
  },
});

/** The currencies for which rates were published, by table, in order of name. */
export async function ratedIn(view: View): Promise<readonly RatedCurrency[]> {
  const key = ({ table, currency }: RatedCurrency): string => `${table} ${currency}`;
  return [...(await view.fold(RATED, { category: 'rate' })).state].sort((a, b) => compareTexts(key(a), key(b)));
}
