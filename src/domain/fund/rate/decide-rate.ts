import type { NewEvent, RecordedEvent } from '../../event.js';
import { currencyStandingOn } from '../../money/currencies.js';
import { readRate } from '../../money/rate.js';
import { refuse, type Decision, type Refusal } from '../../refusal.js';
import type { PublishedRate } from './published-rate.js';
import { currencyNotValid } from '../fund/checked-amount.js';
import { invalidRate } from './valuation.js';
import type { Source } from '../../recording/source.js';
import { inTheFuture } from '../../recording/in-the-future.js';

/** A rate that the table has for the same currency and day, with the event that stands for it. */
export interface StandingRate {
  readonly rate: string;
  readonly event: string;
}

/**
 * Publish a rate. It may be recorded late, and holds from its own day on for what is recorded from now on. What was
 * valued already changes only by a revaluation. Refuses `invalid-rate`, `unknown-currency`, `currency-not-valid`,
 * `in-the-future` and `already-recorded` (another rate of that day).
 */
export function decideRate(
  request: { readonly rate: PublishedRate; readonly source: Source | null },
  given: {
    readonly standing: StandingRate | null;
    readonly today: string;
    readonly recordedUnderRef: readonly RecordedEvent[];
  },
): Decision<NewEvent> {
  const { rate, source } = request;
  const objection = objectionToRate(rate, given.today);
  if (objection !== null) return { refused: objection };
  const { standing } = given;
  if (standing !== null) {
    if (standing.rate === rate.rate) return { accepted: [] };
    const sentence = `The table ${rate.table} has the rate ${standing.rate} for ${rate.currency} from ${rate.date} on. Correct event ${standing.event} instead of publishing another one for the same day.`;
    return refuse('already-recorded', { ref: rate.ref, event: standing.event, rate: standing.rate }, sentence);
  }
  return { accepted: [{ type: 'rate-published', date: rate.date, source, data: rate }] };
}

/** What speaks against a rate by itself. A rate may be published for the first of the next month. */
export function objectionToRate({ rate, currency, date }: PublishedRate, today: string): Refusal | null {
  if (readRate(rate) === null) return invalidRate(rate, currency).refused;
  const standing = currencyStandingOn(currency, date);
  if (standing === 'unknown' || standing === 'no-minor-unit') {
    const sentence = `${currency} is no currency with a minor unit in ISO 4217. Give its code, such as EUR.`;
    return { code: 'unknown-currency', sentence, facts: { currency } };
  }
  if (standing !== 'current') return currencyNotValid(currency, date, standing, 'Check the code and the day.').refused;
  return date.slice(0, 4) > String(Number(today.slice(0, 4)) + 1) ? inTheFuture(date, today, 'rate') : null;
}
