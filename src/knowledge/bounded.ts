import { type Undertaking, within } from '../domain/effort.js';
import { refusalProblem } from '../recording/refusals.js';

/** So many steps may one computation take that somebody asks for: about a tenth of a second (bench/budget). */
export const MOST_STEPS = 1_000_000;

/** What a computation comes to that somebody asks for. Throws Problem `too-complex` where it takes too many steps. */
export function bounded<T>(undertaking: Undertaking, work: () => T): T {
  const found = within(MOST_STEPS, undertaking, work);
  if ('refused' in found) throw refusalProblem(found.refused, '');
  return found.done;
}

/** What is said where a treaty as it stands takes too many steps. */
export function readingOf(treaty: string): Undertaking {
  return {
    what: `what follows from the clauses of ${treaty}`,
    instead: 'Ask for an earlier position (at), or have the registration of the treaty corrected to a simpler clause.',
  };
}
