import { contextIn, type Bound, type Context, type Interpretation } from '../../model/interpretation.js';
import type { TreatyState } from '../../model/state.js';
import { shifted } from './shifted.js';

/** What is read: the treaty's acts, and what surrounds them. */
interface Given {
  readonly state: TreatyState;
  readonly context: Context;
}

type Read = (
  state: TreatyState,
  context: Context,
  previous: Given & { readonly interpretation: Interpretation },
) => Interpretation;

/**
 * The certain reading with those at the most and at the least. The same object where every day is known that it rests
 * on: its own acts', its parent's, and those of treaties that its clauses read.
 */
export function withBounds(certain: Interpretation, given: Given, read: Read): Interpretation {
  if (given.context.bounds === undefined && everyDayIsKnown(given.state)) return certain;
  const [most, least] = [boundOf('most', certain, given, read), boundOf('least', certain, given, read)];
  return most === certain && least === certain ? certain : { ...certain, bounds: { most, least } };
}

function everyDayIsKnown({ dayNotKnown, ownActs }: TreatyState): boolean {
  return dayNotKnown.size === 0 && ownActs.every(({ notBefore }) => notBefore === undefined);
}

/** What no act moves is taken over from the certain reading. */
function boundOf(bound: Bound, certain: Interpretation, given: Given, read: Read): Interpretation {
  const state = shifted(given.state, bound);
  if (state === given.state && given.context.bounds === undefined) return certain;
  return read(state, contextIn(bound, given.context), { ...given, interpretation: certain });
}
