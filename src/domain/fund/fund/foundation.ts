import type { PlainDate } from '../../calendar/plain-date.js';
import type { PledgeReading } from '../pledge/account/read-pledge.js';
import type { Valuation } from '../pledge/pledge.js';

/** The event that first gave a pledge an amount: at its value everything is released that takes from the pledge. */
export interface Foundation {
  readonly event: string;
  readonly date: PlainDate;
  /** As last revalued. */
  readonly valuation: Valuation | null;
}

/** What a pledge rests on: its announcement, or the act that stated its amount later. */
export function foundationOf({ pledge, announcedBy, acts, revalued }: PledgeReading): Foundation {
  const stated = pledge.amount === null ? acts.find(({ data }) => data.kind === 'amount-stated') : undefined;
  const event = stated?.eventId ?? announcedBy;
  const valuation = revalued.get(event) ?? (stated === undefined ? pledge.valuation : (stated.data.valuation ?? null));
  return { event, date: stated?.data.date ?? pledge.date, valuation };
}
