import type { PlainDate } from '../../calendar/plain-date.js';
import type { Verdict } from '../../treaty/model/interpretation.js';
import { filledOn } from '../conditions/leg-filling.js';
import { type Filled, type Leg, legsOf } from '../conditions/leg.js';
import { reasoningOf } from '../verdict.js';
import { classInWords } from '../words/classes.js';
import type { Missing } from './missing.js';
import type { WaysAsOf } from './ways-as-of.js';

/**
 * What a threshold of a clause needs, and how far it was filled. `part`: it counts none that the one before it does
 * not. The rest is as in `Missing`.
 */
export interface Threshold extends Filled {
  readonly condition: Missing['condition'];
  readonly from?: string;
  readonly of?: string;
  readonly treaty?: string;
  readonly pointer: string;
  readonly part: boolean;
}

/**
 * The thresholds of the way by which the condition was met, as filled on that day. Before that, those of every way, as
 * filled on the day asked about. A condition seen before its day is told as of the day asked about.
 */
export function thresholdsOn(verdict: Verdict, asOf: PlainDate, { way, conditionMetOn }: WaysAsOf): Threshold[] {
  const reasoning = reasoningOf(verdict);
  if (reasoning === null) return [];
  const truths = reasoning.truths.filter((each) => way === null || each.way.pointer === way.pointer);
  const legs = truths.flatMap(({ truth }) => legsOf(truth));
  return legs.map((leg) => ({ ...namedIn(leg), ...filledOn(leg, conditionMetOn ?? asOf, reasoning.rules) }));
}

function namedIn({ kind, from, of, treaty, pointer, part }: Leg): Omit<Threshold, keyof Filled> {
  return {
    condition: kind as Missing['condition'],
    ...(from === undefined ? {} : { from: classInWords(from) }),
    ...(of === undefined ? {} : { of }),
    ...(treaty === undefined ? {} : { treaty }),
    pointer,
    part,
  };
}
