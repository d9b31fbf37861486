import type { CountStepAnswer } from '../../../src/treaties/counts/counts.answer.js';
import type { Plan } from './plan.js';
import { dayOf, type Scale } from './scale.js';
import { px } from './pen.js';

type Value = (step: CountStepAnswer) => number;

/** The steps of a count between two days, as a line. */
export function lineOf({ counts, x }: Plan, value: Value, y: Scale, from: number, to: number): string {
  const steps = counts.steps.map((step) => ({ day: dayOf(step.date), value: value(step) }));
  const before = steps.findLast(({ day }) => day <= from)?.value ?? 0;
  const within = steps.filter(({ day }) => day > from && day <= to);
  return [
    `M${px(x(from))} ${px(y(before))}`,
    ...within.map((step) => `H${px(x(step.day))}V${px(y(step.value))}`),
    `H${px(x(to))}`,
  ].join('');
}

/** A count on a day. */
export function countOn({ counts }: Plan, value: Value, day: number): number {
  const step = counts.steps.findLast(({ date }) => dayOf(date) <= day);
  return step === undefined ? 0 : value(step);
}
