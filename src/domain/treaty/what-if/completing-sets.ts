import type { PlainDate } from '../../calendar/plain-date.js';
import type { Lacking, Missing } from '../../entry-into-force/as-of/missing.js';
import { absentOn } from '../../entry-into-force/conditions/class-legs.js';
import type { Leg } from '../../entry-into-force/conditions/leg.js';
import type { Rules } from '../../entry-into-force/counting/rules.js';
import { lackOf } from './lack.js';
import { smallestSets } from './smallest-sets.js';

/** At most so many sets are told for a threshold. */
const MOST_SETS = 20;

/**
 * A threshold that is not reached, and who could complete it. `sets`: of weights, the smallest sets of participants
 * whose instruments would together be enough and of which none could be left out. Of a class of which each is needed,
 * those absent. `more`: whether there are, or may be, other sets. Of a number of instruments, which anybody may
 * complete, there is only how many are missing.
 */
export interface Completing extends Pick<Missing, 'condition' | 'from' | 'of' | 'pointer' | 'missing'> {
  readonly sets?: readonly (readonly string[])[];
  readonly more?: boolean;
}

/**
 * Who could complete a threshold after a day; null for one that no instrument completes: a date, a decision,
 * objections.
 */
export function completing({ leg, line }: Lacking, day: PlainDate, rules: Rules): Completing | null {
  if (leg === null || 'day' in leg.measure || 'tacit' in leg.measure) return null;
  const { condition, from, of, pointer, missing } = line;
  const what = { condition, ...(from === undefined ? {} : { from }), ...(of === undefined ? {} : { of }) };
  return { ...what, ...(pointer === undefined ? {} : { pointer }), missing, ...setsFor(leg, day, rules) };
}

function setsFor(leg: Leg, day: PlainDate, rules: Rules): Pick<Completing, 'sets' | 'more'> {
  const { measure, heads } = leg;
  if ('weighed' in measure) {
    const { candidates, missing } = lackOf(measure.weighed, leg, day, rules);
    // What a ratio is measured against is still nothing: nobody's own share can be told.
    if (missing <= 0n) return { sets: [], more: leg.kind === 'ratio' };
    const { sets, complete } = smallestSets(candidates, missing, MOST_SETS);
    return { sets, more: !complete };
  }
  if (!('ofClass' in measure) || !('each' in measure.ofClass)) return {};
  const absent = absentOn(measure.ofClass, day, heads, rules);
  return { sets: absent.length === 0 ? [] : [absent], more: false };
}
