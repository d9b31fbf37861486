import type { Language } from '../../../src/page/language.js';
import type { CountsAnswer } from '../../../src/treaties/counts/counts.answer.js';
import type { EntryIntoForceAnswer } from '../../../src/treaties/entry-into-force.answer.js';

/** What a time line is drawn from: two answers as of the same day at the same position. */
export interface TimeLineProps {
  /** From the first fact to the day asked about. */
  readonly counts: CountsAnswer;
  readonly entry: EntryIntoForceAnswer;
  /** The last day for the condition, so that the treaty is in force by a day. */
  readonly deadline?: { readonly latest: string; readonly inForceBy: string } | null;
  /** 800 or 330: it is drawn anew, never scaled. */
  readonly width: number;
  readonly language: Language;
  readonly nameOf: (code: string) => string;
}

/** Signatures, instruments that count, and entry into force over time. */
export function TimeLine({ width }: TimeLineProps) {
  return <svg width={width} height={404} viewBox={`0 0 ${String(width)} 404`} role="img" />;
}
