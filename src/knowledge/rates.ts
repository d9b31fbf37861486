import type { RatesByCurrency } from '../domain/fund/decide/valuation.js';
import { liveOf, type LiveStream } from '../domain/fund/live-events.js';
import type { Rate } from '../domain/money/rate.js';
import { liveIn } from './live-stream.js';
import type { View } from './view.js';

/** The stream of one currency's rates in one table: short, so that a pledge reads only what concerns it. */
export function rateStream(table: string, currency: string): string {
  return `rate/${table}/${currency}`;
}

/** The rates of the currencies in a table, each list in order of date; none where no table is named. */
export async function ratesIn(view: View, table: string | null, currencies: Iterable<string>): Promise<RatesByCurrency> {
  const rates = new Map<string, readonly Rate[]>();
  if (table === null) return rates;
  for (const currency of new Set(currencies)) rates.set(currency, ratesOf(await liveIn(view, rateStream(table, currency))));
  return rates;
}

/** The rates that stand in a stream, in order of date. */
export function ratesOf(stream: LiveStream): readonly Rate[] {
  return liveOf(stream, 'rate-published')
    .map(({ data, eventId }) => {
      const { currency, rate, date, table } = data;
      return { currency, rate, per: 'USD' as const, date, source: table, event: eventId };
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
