import type { PlainDate } from '../calendar/plain-date.js';
import type { Register, Succession } from './participant.js';

/** How a new State comes to be in the place of another; a union keeps its own treaties (VCSSRT art. 31). */
const NEW_STATE: readonly Succession['mode'][] = ['succession', 'separation'];

/**
 * The date of the succession of States (VCSSRT art. 2(1)(e)): when the successor replaced its predecessor in the
 * responsibility for the territory. Of several the last by the day of the notification. Where the register names no
 * predecessor, the day from which the State exists. Null: the register knows neither.
 */
export function successionDay(code: string, notified: PlainDate, register: Register): PlainDate | null {
  const participant = register.get(code);
  const days = (participant?.successions ?? [])
    .filter(({ mode }) => NEW_STATE.includes(mode))
    .map(({ date }) => date)
    .sort();
  return days.findLast((day) => day <= notified) ?? days[0] ?? participant?.existed.from ?? null;
}
