import { dateInWords, type PlainDate } from '../calendar/plain-date.js';
import { completeThrough, type Coverage, type CoverageReading } from './reading.js';

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
  return beyondDay(treaty, through, day);
}

/**
 * Why a figure of a fund on a day cannot be computed, as a sentence: nothing of that day is recorded. A part that is
 * recorded up to that day is compared all the same: a report on some pledges gives the sums of those. Null as above.
 */
export function beyondRecorded(fund: string, { through }: Coverage, day: PlainDate): string | null {
  return through === null ? null : beyondDay(fund, through, day);
}

function beyondDay(of: string, through: PlainDate, day: PlainDate): string | null {
  if (day <= through) return null;
  return `The acts of ${of} are recorded up to ${dateInWords(through)}; the figure is of ${dateInWords(day)}.`;
}
