import type { PlainDate } from '../../calendar/plain-date.js';
import { onDay } from '../../calendar/period.js';
import type { Verdict } from '../../treaty/model/interpretation.js';
import { filledOn } from '../conditions/leg-filling.js';
import { legsOf, type ConditionKind, type Filled, type Leg } from '../conditions/leg.js';
import { reasoningOf } from '../verdict.js';
import { classInWords } from '../words/classes.js';
import type { WaysAsOf } from './ways-as-of.js';

/**
 * One thing that the clause asks for, and how far it is filled: on the day on which its way was met, or else on the day
 * asked about. Members as those of what is missing; `pointer` always stands.
 */
export interface Threshold extends Filled {
  readonly condition: Exclude<ConditionKind, 'all' | 'any'>;
  readonly from?: string;
  readonly kinds?: readonly string[];
  readonly of?: string;
  readonly treaty?: string;
  readonly pointer: string;
  /** The day on which it is read. */
  readonly on: PlainDate;
  /** Whether it holds on that day. */
  readonly met: boolean;
}

/** Every threshold of the clause in its order. Of several ways the one that was met alone, once one is. */
export function thresholdsOf(verdict: Verdict, asOf: PlainDate, seen: WaysAsOf): readonly Threshold[] {
  const reasoning = reasoningOf(verdict);
  if (reasoning === null) return [];
  const { truths, rules } = reasoning;
  const way = seen.way;
  const told = way === null ? truths : truths.filter((each) => each.way.pointer === way.pointer);
  const on = seen.conditionMetOn ?? asOf;
  return told.flatMap(({ truth }) => legsOf(truth).map((leg) => thresholdOf(leg, on, filledOn(leg, on, rules))));
}

function thresholdOf(leg: Leg, on: PlainDate, filled: Filled): Threshold {
  const { kind, from, kinds, of, treaty, pointer } = leg;
  return {
    condition: kind as Threshold['condition'],
    ...(from === undefined ? {} : { from: classInWords(from) }),
    ...(kinds === undefined ? {} : { kinds }),
    ...(of === undefined ? {} : { of }),
    ...(treaty === undefined ? {} : { treaty }),
    pointer,
    on,
    met: onDay(leg.reached, on),
    ...filled,
  };
}
