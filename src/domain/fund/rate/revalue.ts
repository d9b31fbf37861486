import type { PlainDate } from '../../calendar/plain-date.js';
import type { NewEvent } from '../../event.js';
import { sameContent } from '../../event.js';
import type { PledgeReading } from '../pledge/account/read-pledge.js';
import type { Fund } from '../fund/fund.js';
import type { Valuation } from '../pledge/pledge.js';
import { valuedEvent } from './act-valuation.js';
import { settledValuation, type RatesByCurrency } from './valuation.js';
import type { Source } from '../../recording/source.js';

/** By which rates a fund is revalued, and what is said with it. */
export interface FundRevaluation {
  readonly fund: Fund;
  readonly rates: RatesByCurrency;
  /** Value dates of the receipts that pledges took from, by their ids. */
  readonly receivedOn: ReadonlyMap<string, PlainDate>;
  readonly note: string | null;
  readonly source: Source | null;
}

/**
 * The revaluations that a pledge is due, of each of its events that has a value. One is due where the value came from a
 * rate of the fund's table that is no longer in force for its day. (It was corrected, annulled, or another was
 * published late.) One is due too where no rate was known and one is now. What recorders valued themselves, and what
 * reference rates did, stays. An event whose rate was annulled and of whose day no other is known keeps its value. A
 * value is never taken back to nothing.
 */
export function revaluations(reading: PledgeReading, by: FundRevaluation): readonly NewEvent[] {
  const events = [reading.announcedBy, ...reading.acts.map(({ eventId }) => eventId)];
  return events.flatMap((target) => {
    const valued = valuedEvent(reading, target);
    if (valued === null) return [];
    const { amount, date, rateDay, receipt, promise } = valued;
    const stands = reading.revalued.get(target) ?? valued.valuation;
    if (stands !== null && stands.rateEvent === null) return [];
    const day = by.receivedOn.get(receipt ?? '') ?? rateDay;
    const settled = settledValuation(amount, day, null, { ...by, promise });
    const valuation = 'refused' in settled ? null : settled.valuation;
    // The share of a receipt is not what its own amount comes to: as long as the rate is the same one, it stands.
    const sameRate = receipt !== null && valuation?.rateEvent === stands?.rateEvent;
    if (valuation === null || sameRate || sameContent(valuation, stands)) return [];
    return [revaluation(reading.pledge.id, target, date, valuation, by)];
  });
}

function revaluation(
  pledge: string,
  target: string,
  date: string,
  valuation: Valuation,
  { note, source }: FundRevaluation,
): NewEvent {
  return {
    type: 'pledge-action-recorded',
    date,
    source,
    data: { pledge, kind: 'revaluation', date, target, valuation, note, ref: null },
  };
}
