import { covers } from '../../calendar/period.js';
import type { PlainDate } from '../../calendar/plain-date.js';
import { spend } from '../../effort.js';
import type { Rules } from '../counting/rules.js';
import { begunOn, type Leg, type Truth } from './leg.js';
import { adds, suffices } from './suffices.js';

/**
 * The candidates by which a condition came to hold on a day: those decisive for one of the legs that then began to
 * hold.
 */
export function decisiveOn(day: PlainDate, truth: Truth, rules: Rules): ReadonlySet<number> {
  const decisive = new Set<number>();
  for (const leg of begunOn(day, truth)) for (const candidate of decisiveFor(leg, day, rules)) decisive.add(candidate);
  return decisive;
}

/**
 * The candidates that came to count in a leg on the day it was reached and without which it would not have been. Where
 * none of them alone is needed, all of that day.
 */
export function decisiveFor(leg: Leg, day: PlainDate, rules: Rules): readonly number[] {
  let days = found.get(leg);
  if (days === undefined) found.set(leg, (days = new Map<PlainDate, readonly number[]>()));
  let candidates = days.get(day);
  if (candidates === undefined) days.set(day, (candidates = foundFor(leg, day, rules)));
  return candidates;
}

/** Found once for each leg and day, as every instrument of the day asks whether it was one of them. */
const found = new WeakMap<Leg, Map<PlainDate, readonly number[]>>();

function foundFor(leg: Leg, day: PlainDate, rules: Rules): readonly number[] {
  const begun = [...new Set(leg.heads.filter(({ from }) => from === day).map(({ candidate }) => candidate))];
  if (begun.length < 2) return begun;
  const there = leg.heads.filter((head) => covers(head, day));
  spend(leg.heads.length + (begun.length * there.length) / 4);
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
