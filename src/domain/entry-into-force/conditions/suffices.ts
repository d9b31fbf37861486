import type { PlainDate } from '../../calendar/plain-date.js';
import type { CountedHead } from '../counting/heads.js';
import type { Rules } from '../counting/rules.js';
import { countOn, needOn } from './class-legs.js';
import type { Leg } from './leg.js';
import { loadOn } from './weighed.js';

/** Whether some heads fill a leg on a day. */
export function suffices({ measure }: Leg, heads: readonly CountedHead[], day: PlainDate, rules: Rules): boolean {
  if ('count' in measure) return heads.length >= measure.count;
  if ('weighed' in measure) return loadOn(measure.weighed, heads, day, rules.treaty).reached;
  return 'ofClass' in measure && countOn(heads, day) >= needOn(measure.ofClass, day, rules).needed;
}

/** Whether an instrument adds anything to what a leg measures. */
export function adds(
  { measure }: Leg,
  candidate: number,
  there: readonly CountedHead[],
  day: PlainDate,
  { treaty }: Rules,
): boolean {
  if (!('weighed' in measure)) return true;
  const own = there.filter((head) => head.candidate === candidate);
  return loadOn(measure.weighed, own, day, treaty).have !== '0';
}
