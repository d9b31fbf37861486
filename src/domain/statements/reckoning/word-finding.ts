import type { PlainDate } from '../../calendar/plain-date.js';
import type { Figure } from '../figures.js';
import type { Quantity } from '../quantities/quantity.js';
import { notComputable, type ClaimFinding } from '../verdict.js';
import { dateFinding } from './date-finding.js';
import { progressFinding } from './progress-finding.js';
import { standingFinding } from './standing-finding.js';

/** The finding of a claim that is no number: a standing, a stage on the way to an instrument, or a date. */
export function wordFinding(
  stated: string,
  quantity: Quantity,
  figure: Figure | undefined,
  day: PlainDate,
): ClaimFinding {
  if (figure?.kind === 'unknown') return notComputable(figure.because);
  if (figure?.kind === 'standing' && quantity.of === 'standing')
    return standingFinding(stated, figure, quantity.participant, quantity.treaty, day);
  if (figure?.kind === 'progress' && quantity.of === 'progress') return progressFinding(stated, figure, quantity, day);
  if (figure?.kind === 'date' && quantity.of === 'entry-into-force')
    return dateFinding(stated, figure.date, quantity.treaty, day);
  throw new Error(`The figure of ${quantity.of} is a ${figure?.kind ?? 'missing one'}.`);
}
