import type { PlainDate } from '../calendar/plain-date.js';
import type { PledgeReading } from './accounts/read-pledge.js';
import type { Valuation } from './pledge.js';

/** The event that first gave a pledge an amount: at its value everything is released that takes from the pledge. */
export interface Foundation {
  readonly event: string;
  readonly date: PlainDate;
  /** As last revalued. */
  readonly valuation: Valuation | null;
}

/** What a pledge rests on: its announcement, or the act that stated its amount later. */
export function foundationOf({ pledge, announcedBy, acts }: PledgeReading): Foundation {
  const stated = pledge.amount === null ? acts.find(({ data }) => data.kind === 'amount-stated') : undefined;
  const event = stated?.eventId ?? announcedBy;
  const valuation = revaluations(acts).get(event) ?? (stated === undefined ? pledge.valuation : (stated.data.valuation ?? null));
  return { event, date: stated?.data.date ?? pledge.date, valuation };
}

/** The value that took the place of the first one, by the event that was valued anew. */
export function revaluations(acts: PledgeReading['acts']): ReadonlyMap<string, Valuation> {
  const revalued = new Map<string, Valuation>();
  for (const { data } of acts) {
    if (data.kind === 'revaluation' && data.target !== undefined && data.valuation != null) revalued.set(data.target, data.valuation);
  }
  return revalued;
}
