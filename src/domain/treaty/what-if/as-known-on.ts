import type { PlainDate } from '../../calendar/plain-date.js';
import { TREATY_KINDS } from '../model/kinds/kinds.js';
import type { Act, TreatyState } from '../model/state.js';

/**
 * A treaty's state with only the acts that had happened by a day. So what was done later does not stand in the way of
 * what is supposed instead. A declaration of the depositary made later stays where the date it declares had come by
 * then. The same state where nothing falls out.
 */
export function asKnownOn<S extends TreatyState>(state: S, day: PlainDate): S {
  const late = [...state.acts].filter(([, acts]) => acts.some(({ date }) => date > day));
  const ownActs = state.ownActs.filter((act) => hadHappened(act, day));
  if (late.length === 0 && ownActs.length === state.ownActs.length) return state;
  const kept = late.map(([code, acts]) => [code, acts.filter(({ date }) => date <= day)] as const);
  const acts = kept.reduce(
    (all, [code, own]) => (own.length > 0 ? all.with(code, own) : all.without(code)),
    state.acts,
  );
  return { ...state, acts, ownActs };
}

function hadHappened({ kind, date, effective }: Act, day: PlainDate): boolean {
  const byEffect = TREATY_KINDS[kind].seenFrom === 'its-effect-if-earlier';
  return date <= day || (byEffect && effective !== null && effective <= day);
}
