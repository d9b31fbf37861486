import type { PlainDate } from '../calendar/plain-date.js';
import type { Refusal } from '../refusal.js';
export function inTheFuture(date: PlainDate, today: PlainDate, what: string): Refusal {
  return {
    code: 'in-the-future',
    sentence: `The ${what} is dated ${date}, after today (${today}). Record it once it has been received; an effect announced in advance goes into "effective".`,
    facts: { date, today },
  };
}
