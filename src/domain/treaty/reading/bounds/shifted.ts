import { addDays } from '../../../calendar/day-number.js';
import type { PlainDate } from '../../../calendar/plain-date.js';
import { effectOfKind, TREATY_KINDS } from '../../model/kinds/kinds.js';
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
const moved = new WeakMap<readonly Act[], Readonly<Record<Bound, readonly Act[]>> & { readonly from: Adopted }>();

/** The day of adoption, before which hardly anything can have happened; null: not known. */
type Adopted = PlainDate | null;

/**
 * The state in which every act whose day is not known has the day that it has at the most, or at the least. The same
 * state where there is none. What the treaty itself does brings about, so it comes early at the most.
 */
export function shifted(state: TreatyState, bound: Bound): TreatyState {
  let { acts } = state;
  const adopted = state.treaty?.adopted ?? null;
  for (const code of state.dayNotKnown.keys()) {
    const own = acts.get(code);
    if (own !== undefined) acts = acts.with(code, movedActs(own, adopted)[bound]);
  }
  const ownActs = movedActs(state.ownActs, adopted)[bound];
  return acts === state.acts && ownActs === state.ownActs ? state : { ...state, acts, ownActs };
}

function movedActs(acts: readonly Act[], from: Adopted): Readonly<Record<Bound, readonly Act[]>> {
  if (acts.every(({ notBefore }) => notBefore === undefined)) return { most: acts, least: acts };
  let found = moved.get(acts);
  if (found?.from !== from) {
    found = { from, most: actsAt('most', acts, from), least: actsAt('least', acts, from) };
    moved.set(acts, found);
  }
  return found;
}

/** In the order that they have by their certain days, in which no act overtakes the one before it. */
function actsAt(bound: Bound, acts: readonly Act[], adopted: Adopted): readonly Act[] {
  const at = new Map<Act, Act>();
  let before: Act | null = null;
  for (const act of inLegalOrder(acts))
    at.set(act, (before = notOvertaking(before, { act, earliest: earliestOf(act, adopted) }, bound)));
  return acts.map((act) => at.get(act) ?? act);
}

/** Between two acts of one day that would then be read the other way round lies a day. */
function notOvertaking(
  before: Act | null,
  { act, earliest }: { readonly act: Act; readonly earliest: PlainDate | undefined },
  bound: Bound,
): Act {
  const { date, kind } = act;
  if (earliest === undefined || EARLY_IN[effectOfKind(kind)] !== bound) return act;
  if (before === null || before.date < earliest) return movedTo(earliest, act);
  const next = movedTo(before.date, act);
  return isReadBefore(next, before) && before.date < date ? movedTo(addDays(before.date, 1), act) : next;
}

/** The first day on which an act may have happened: a year that is named begins before a treaty adopted in it. */
function earliestOf({ notBefore, date, kind }: Act, adopted: Adopted): PlainDate | undefined {
  if (notBefore === undefined || adopted === null || TREATY_KINDS[kind].beforeAdoption) return notBefore;
  return notBefore < adopted && adopted <= date ? adopted : notBefore;
}
