import { addDays } from '../../../calendar/day-number.js';
import { effectOfKind } from '../../model/kinds/kinds.js';
import type { Effect } from '../../model/kinds/treaty-kind.js';
import type { Bound } from '../../model/interpretation.js';
import { movedTo } from '../../model/moved-act.js';
import type { Act, TreatyState } from '../../model/state.js';
import { inLegalOrder, isReadBefore } from '../timeline/order.js';

/** In which of the two readings an act whose day is not known comes as early as it may have; in the other, late. */
const EARLY_IN: Readonly<Record<Effect, Bound>> = {
  signs: 'most',
  binds: 'most',
  'takes-signature-back': 'least',
  'takes-instrument-back': 'least',
  'gives-notice': 'least',
  'takes-notice-back': 'most',
  'applies-provisionally': 'most',
  'ends-provisional-application': 'least',
  reserves: 'most',
  'takes-reservation-back': 'least',
  declares: 'most',
  'takes-declaration-back': 'least',
  objects: 'least',
  'takes-objection-back': 'most',
  'declares-entry-into-force': 'most',
  decides: 'most',
  communicates: 'most',
  'ends-treaty': 'least',
  extends: 'most',
  excludes: 'least',
};

/** Made once, so that the same acts are the same in every reading. */
const moved = new WeakMap<readonly Act[], Readonly<Record<Bound, readonly Act[]>>>();

/**
 * The state in which every act whose day is not known has the day that it has at the most, or at the least. The same
 * state where there is none. What the treaty itself does brings about, so it comes early at the most.
 */
export function shifted(state: TreatyState, bound: Bound): TreatyState {
  let { acts } = state;
  for (const code of state.dayNotKnown.keys()) {
    const own = acts.get(code);
    if (own !== undefined) acts = acts.with(code, movedActs(own)[bound]);
  }
  const ownActs = movedActs(state.ownActs)[bound];
  return acts === state.acts && ownActs === state.ownActs ? state : { ...state, acts, ownActs };
}

function movedActs(acts: readonly Act[]): Readonly<Record<Bound, readonly Act[]>> {
  if (acts.every(({ notBefore }) => notBefore === undefined)) return { most: acts, least: acts };
  let found = moved.get(acts);
  if (found === undefined) moved.set(acts, (found = { most: actsAt('most', acts), least: actsAt('least', acts) }));
  return found;
}

/** In the order that they have by their certain days, in which no act overtakes the one before it. */
function actsAt(bound: Bound, acts: readonly Act[]): readonly Act[] {
  const at = new Map<Act, Act>();
  let before: Act | null = null;
  for (const act of inLegalOrder(acts)) at.set(act, (before = notOvertaking(before, act, bound)));
  return acts.map((act) => at.get(act) ?? act);
}

/** Between two acts of one day that would then be read the other way round lies a day. */
function notOvertaking(before: Act | null, act: Act, bound: Bound): Act {
  const { notBefore, date, kind } = act;
  if (notBefore === undefined || EARLY_IN[effectOfKind(kind)] !== bound) return act;
  if (before === null || before.date < notBefore) return movedTo(notBefore, act);
  const next = movedTo(before.date, act);
  return isReadBefore(next, before) && before.date < date ? movedTo(addDays(before.date, 1), act) : next;
}
