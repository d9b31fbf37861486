import { setImmediate as turn } from 'node:timers/promises';
import { type Undertaking, within } from '../../domain/effort.js';
import { refusalProblem } from '../../recording/refusals/refusals.js';

/**
 * So many steps may one computation take that somebody asks for: each about a tenth of a microsecond (bench/budget).
 */
const MOST_STEPS = 1_000_000;
/** After so many steps, whoever asked for them, the others have their turn. */
const STEPS_IN_A_TURN = 200_000;

let sinceTurn = 0;

/** What a computation comes to that somebody asks for. Throws Problem `too-complex` where it takes too many steps. */
export async function bounded<T>(undertaking: Undertaking, work: () => T): Promise<T> {
  const found = within(MOST_STEPS, undertaking, work);
  sinceTurn += 'steps' in found ? found.steps : MOST_STEPS;
  if (sinceTurn > STEPS_IN_A_TURN) {
    sinceTurn = 0;
    await turn();
  }
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
