import type { PlainDate } from '../../../calendar/plain-date.js';
import { successionDay } from '../../../participants/succession-day.js';
import type { Register } from '../../../participants/participant.js';
import { TREATY_KINDS } from '../../model/kinds/kinds.js';
import type { Act } from '../../model/state.js';
import type { Treaty } from '../../model/treaty.js';

/**
 * From when an act binds that takes a predecessor's place: the date of the succession of States (VCSSRT art. 23(1)).
 * Where the register does not know that day, the day of the notification: from then on it is bound at the latest. Null:
 * it is no such act, it states its own date of effect, or the treaty otherwise provides.
 */
export function boundBySuccession(act: Act, treaty: Treaty, register: Register): PlainDate | null {
  if (TREATY_KINDS[act.kind].succeeds !== true || act.effective !== null || otherwiseProvided(act, treaty)) return null;
  return successionDay(act.participant ?? '', act.date, register) ?? act.date;
}

/** The clause on later parties speaks of successions: as of all others, or by a delay of their own. */
function otherwiseProvided({ kind }: Act, { laterParties }: Treaty): boolean {
  if (laterParties === null) return false;
  const { successions, byKind = [] } = laterParties;
  return successions === 'as-later-parties' || byKind.some(({ kinds }) => kinds.includes(kind));
}
