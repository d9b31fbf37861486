import type { PlainDate } from '../calendar/plain-date.js';
import type { CountStep } from './counts.js';

/** A step of a series; `lowerBound` where acts may be missing from it. */
export interface MarkedStep extends CountStep {
  readonly lowerBound?: true;
}

/**
 * A series in which every step from a day on is marked as a lower bound: acts may be missing from it. A step begins on
 * that day, also where no number changes. Null: none is marked.
 */
export function markedFrom(steps: readonly CountStep[], day: PlainDate | null): readonly MarkedStep[] {
  if (day === null) return steps;
  const marked = steps.map((step) => (step.date < day ? step : { ...step, lowerBound: true as const }));
  const before = marked.findLastIndex(({ date }) => date < day);
  const last = marked[before];
  if (last === undefined || marked[before + 1]?.date === day) return marked;
  return marked.toSpliced(before + 1, 0, { ...last, date: day, lowerBound: true });
}
