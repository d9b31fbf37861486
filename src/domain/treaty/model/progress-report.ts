import type { PlainDate } from '../../calendar/plain-date.js';
import type { Source } from '../../recording/source.js';

/**
 * How far a participant says that it is on its way to an instrument. `announced`: that it is ratifying, and no more
 * (A/60/131, notes 16 and 17: "in the process of ratifying").
 */
export const PROGRESS_STAGES = [
  'announced',
  'examination',
  'before-parliament',
  'approved-by-parliament',
  'law-promulgated',
  'ratified-not-deposited',
] as const;

export type ProgressStage = (typeof PROGRESS_STAGES)[number];

/**
 * What was reported of one participant on its way to a treaty. It is a fact with a date and a source, and no legal act:
 * only the deposit binds (VCLT art. 16). `date`: of the report.
 */
export interface ProgressReport {
  readonly participant: string;
  readonly stage: ProgressStage;
  readonly date: PlainDate;
  readonly note: string | null;
  readonly ref: string | null;
}

/** A report as it stands: the original, or the replacement that corrected it. */
export interface StandingReport extends ProgressReport {
  readonly eventId: string;
  readonly position: number;
  readonly source: Source | null;
}

/** A stage in a sentence: `law promulgated`. */
export function stageInWords(stage: ProgressStage): string {
  return stage.replaceAll('-', ' ');
}
