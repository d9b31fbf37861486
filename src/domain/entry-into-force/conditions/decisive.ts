import { covers } from '../../calendar/period.js';
import type { PlainDate } from '../../calendar/plain-date.js';
import type { Head } from '../counting/heads.js';
import type { Rules } from '../counting/rules.js';
import { countOn, needOn } from './class-legs.js';
import { begunOn, type Leg, type Truth } from './leg.js';
import { loadOn } from './weighed.js';

/** The candidates by which a condition came to hold on a day: those decisive for one of the legs that then began to hold. */
export function decisiveOn(day: PlainDate, truth: Truth, rules: Rules): ReadonlySet<number> {
  const decisive = new Set<number>();
  for (const leg of begunOn(day, truth)) for (const candidate of decisiveFor(leg, day, rules)) decisive.add(candidate);
  return decisive;
}

/**
 * The candidates that came to count in a leg on the day it was reached and without which it would not have been; where none of them alone is
 * needed, all of that day.
 */
export function decisiveFor(leg: Leg, day: PlainDate, rules: Rules): readonly number[] {
  const begun = [...new Set(leg.heads.filter(({ from }) => from === day).map(({ candidate }) => candidate))];
  if (begun.length < 2) return begun;
  const there = leg.heads.filter((head) => covers(head, day));
  const needed = begun.filter(
    (candidate) =>
      !suffices(
        leg,
        there.filter((head) => head.candidate !== candidate),
        day,
        rules,
      ),
  );
  return needed.length > 0 ? needed : begun.filter((candidate) => adds(leg, candidate, there, day, rules));
}

function suffices({ measure }: Leg, heads: readonly Head[], day: PlainDate, rules: Rules): boolean {
  if ('count' in measure) return heads.length >= measure.count;
  if ('weighed' in measure) return loadOn(measure.weighed, heads, day, rules.treaty).reached;
  return 'ofClass' in measure && countOn(heads, day) >= needOn(measure.ofClass, day, rules).needed;
}

/** Whether an instrument adds anything to what a leg measures. */
function adds({ measure }: Leg, candidate: number, there: readonly Head[], day: PlainDate, { treaty }: Rules): boolean {
  if (!('weighed' in measure)) return true;
  const own = there.filter((head) => head.candidate === candidate);
  return loadOn(measure.weighed, own, day, treaty).have !== '0';
}
