import type { PlainDate } from '../../calendar/plain-date.js';
import type { Act } from './state.js';

/** Acts read on another day than that by which they had happened, each with the act as it was recorded. */
const recorded = new WeakMap<Act, Act>();

/** The act read on another day, where its own is not known. What works on that very day moves with it. */
export function movedTo(date: PlainDate, act: Act): Act {
  if (date === act.date) return act;
  const moved = { ...act, date, effective: act.effective === act.date ? date : act.effective };
  recorded.set(moved, act);
  return moved;
}

/** An act with the days that were recorded, whichever reading it comes from. */
export function asRecorded(act: Act): Act {
  return recorded.get(act) ?? act;
}
