import type { Covered } from '../../knowledge/coverage/covered.js';
import type { FigureWarningAnswer } from './figures.answer.js';

/** What to warn of where something is stated of how far the fund is recorded; that nothing is, `coverage` says. */
export function reachWarnings({
  warnings,
}: Covered): readonly Pick<FigureWarningAnswer, 'code' | 'detail' | 'through'>[] {
  return warnings.filter(({ through }) => through !== null);
}
