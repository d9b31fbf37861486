import { dateInWords, type PlainDate } from '../calendar/plain-date.js';
import type { Coverage } from './reading.js';

/** What a reader must know of how far an answer reaches. `through`: the last day recorded; null: not stated. */
export interface CoverageWarning {
  readonly code: 'beyond-coverage' | 'partial-coverage' | 'coverage-not-stated';
  readonly detail: string;
  readonly through: PlainDate | null;
}

/**
 * What to warn of in an answer that speaks of days up to `day`: missing acts may change it. `more`: what that means for
 * the answer, as a sentence of its own. Empty where all is known.
 */
export function coverageWarnings(
  { state, through, note }: Coverage,
  day: PlainDate,
  more: string | null = null,
): readonly CoverageWarning[] {
  const told = (detail: string): string => (more === null ? detail : `${detail} ${more}`);
  if (through === null || state === 'unknown') {
    const detail = 'How far acts are recorded is not stated; some may be missing.';
    return [{ code: 'coverage-not-stated', detail: told(detail), through: null }];
  }
  const beyond = `Acts are recorded up to ${dateInWords(through)}; later ones may be missing.`;
  if (state === 'complete') return day <= through ? [] : [{ code: 'beyond-coverage', detail: told(beyond), through }];
  const what = note === null ? '' : `: ${note.replace(/\.$/, '')}`;
  const inPart = `Up to ${dateInWords(through)} acts are recorded only in part${what}. Counts are lower bounds.`;
  return [
    { code: 'partial-coverage', detail: told(inPart), through },
    ...(day <= through ? [] : [{ code: 'beyond-coverage' as const, detail: beyond, through }]),
  ];
}
