import { dateInWords, type PlainDate } from '../calendar/plain-date.js';
import { completeThrough, type CoverageReading } from './reading.js';

/**
 * Why a figure of a treaty on a day cannot be computed, as a sentence. What is stated of how far acts of these kinds
 * are recorded does not reach that day. Null where it does, and where nothing is stated.
 */
export function beyondCoverage<Kind extends string>(
  treaty: string,
  reading: CoverageReading<Kind>,
  kinds: readonly Kind[],
  day: PlainDate,
): string | null {
  if (reading.size === 0) return null;
  const through = completeThrough(reading, kinds);
  if (through === null) return `Not all acts of ${treaty} that the figure rests on are recorded.`;
  if (day <= through) return null;
  return `The acts of ${treaty} are recorded up to ${dateInWords(through)}; the figure is of ${dateInWords(day)}.`;
}
