import type { Refusal } from '../../refusal.js';
import { liveOf, type LiveEvent, type LiveStream } from '../fund/live-events.js';
import type { PublishedRate } from './published-rate.js';
import { objectionToRate } from './decide-rate.js';

/**
 * What speaks against a rate in the place of another: what would against a new one, and `already-recorded` where its
 * day has another rate.
 */
export function objectionToReplacedRate(
  live: LiveEvent,
  rate: PublishedRate,
  money: LiveStream,
  today: string,
): { readonly refused: Refusal } | null {
  const refused = objectionToRate(rate, today) ?? otherRateOfDay(live, rate, money);
  return refused === null ? null : { refused };
}

/** A table has one rate for a currency and day. */
function otherRateOfDay(
  live: LiveEvent,
  { table, currency, date, ref }: PublishedRate,
  money: LiveStream,
): Refusal | null {
  const other = liveOf(money, 'rate-published').find(
    ({ eventId, data }) => eventId !== live.eventId && data.date === date,
  );
  if (other === undefined) return null;
  const { rate } = other.data;
  const sentence = `The table ${table} has the rate ${rate} for ${currency} from ${date} on already, by event ${other.eventId}. Correct or annul that one.`;
  return { code: 'already-recorded', sentence, facts: { ref, event: other.eventId, rate } };
}
