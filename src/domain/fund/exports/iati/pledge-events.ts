import type { PlainDate } from '../../../calendar/plain-date.js';
import type { PledgeReading } from '../../pledge/account/read-pledge.js';
import { PLEDGE_KINDS } from '../../pledge/kinds/kinds.js';
import type { PledgeAction } from '../../pledge/pledge-action.js';
import type { Valuation } from '../../pledge/pledge.js';
import type { MovementEvent } from './movement.js';

/** An event of a pledge with what an export needs of it. `act`: null for the announcement. */
export interface PledgeEvent {
  readonly cause: MovementEvent;
  readonly date: PlainDate;
  readonly act: PledgeAction | null;
  /** What it was worth, as last revalued. */
  readonly valuation: Valuation | null;
}

const ANNOUNCED = { pledged: 'Pledge announced', committed: null, received: null };

/** The events of a pledge by their ids. */
export function eventsOf({ pledge, announcement, acts, revalued }: PledgeReading): ReadonlyMap<string, PledgeEvent> {
  const { eventId: id, position, recordedAt } = announcement;
  const { period: announcedIn, note: saying } = pledge;
  const announced = { kind: 'pledge', titles: ANNOUNCED, period: announcedIn, note: saying };
  const cause: MovementEvent = { id, position, recordedAt, ...announced };
  const events = new Map<string, PledgeEvent>([
    [id, { cause, date: pledge.date, act: null, valuation: revalued.get(id) ?? pledge.valuation }],
  ]);
  for (const { data: act, ...event } of acts) {
    const valuation = revalued.get(event.eventId) ?? act.valuation ?? null;
    const { kind, period = null, note } = act;
    const titles = PLEDGE_KINDS[kind].iati;
    const { eventId: actId, position: at, recordedAt: when } = event;
    const of: MovementEvent = { id: actId, position: at, recordedAt: when, kind, titles, period, note };
    events.set(event.eventId, { cause: of, date: act.date, act, valuation });
  }
  return events;
}
