import type { PlainDate } from '../../calendar/plain-date.js';

/** The state of entry into force on a day. `ended`: no longer in force. */
export type State = 'in-force' | 'date-fixed' | 'pending' | 'ended';

/** The state that follows from a date and an end. */
export function stateOn(asOf: PlainDate, date: PlainDate | null, endedOn: PlainDate | null): State {
  if (endedOn !== null && endedOn <= asOf) return 'ended';
  return date === null ? 'pending' : date <= asOf ? 'in-force' : 'date-fixed';
}
