import type { PeriodFiguresAnswer, PeriodsAnswer } from '../../../src/funds/figures/periods/periods.answer.js';

/** Whether a period has nothing, and it is not said that all of it is recorded. */
export function isUnknown({ pledged, paid, to }: PeriodFiguresAnswer, { coverage }: PeriodsAnswer): boolean {
  const complete = coverage.completeThrough !== null && to <= coverage.completeThrough;
  return pledged.value === '0.00' && paid.value === '0.00' && !complete;
}
