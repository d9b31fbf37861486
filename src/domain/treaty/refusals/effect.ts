import type { PlainDate } from '../../calendar/plain-date.js';
import type { Refusal } from '../../refusal.js';
import type { Act } from '../model/state.js';

/** Refusals of a date of effect that the act cannot have. */
export function effectBeforeAdoption(act: Act, effective: PlainDate, adopted: PlainDate): Refusal {
  return {
    code: 'effect-too-early',
    sentence: `The ${act.kind} is said to take effect on ${effective}, before the treaty was adopted on ${adopted}. Correct "effective".`,
    facts: { date: act.date, effective, adopted },
  };
}

export function effectBeforeNotice(act: Act, effective: PlainDate): Refusal {
  return {
    code: 'effect-too-early',
    sentence: `The ${act.kind} of ${act.date} is said to take effect on ${effective}, before it was received. Correct "effective", or the date.`,
    facts: { date: act.date, effective },
  };
}
