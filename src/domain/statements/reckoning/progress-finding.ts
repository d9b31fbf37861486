import { dateInWords, type PlainDate } from '../../calendar/plain-date.js';
import { stageInWords } from '../../treaty/model/progress-report.js';
import type { ProgressFigure } from '../figures.js';
import { notComputable, type ClaimFinding } from '../verdict.js';

/** Compares a stated stage on the way to an instrument with the report that the ledger holds. */
export function progressFinding(
  stated: string,
  { stage, date }: ProgressFigure,
  { participant, treaty }: { readonly participant: string; readonly treaty: string },
  day: PlainDate,
): ClaimFinding {
  const on = `On ${dateInWords(day)}`;
  const explanation =
    stage === null || date === null
      ? `${on} no report holds of ${participant} on its way to ${treaty}.`
      : `${on} it was last reported of ${participant} on its way to ${treaty}, on ${dateInWords(date)}: ${stageInWords(stage)}.`;
  return {
    ...notComputable(explanation),
    verdict: stated === stage ? 'agrees' : 'differs',
    computed: stage ?? 'none',
  };
}
