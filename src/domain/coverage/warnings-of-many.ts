import { dateInWords, type PlainDate } from '../calendar/plain-date.js';
import type { Coverage } from './reading.js';
import type { CoverageWarning } from './warnings.js';

/** What an answer may be about many of, and what it means for its numbers that acts are missing. */
const OF_MANY = {
  treaty: { one: 'treaty', many: 'treaties', inPart: 'counts are lower bounds' },
  fund: { one: 'fund', many: 'funds', inPart: 'sums leave out the others' },
} as const;

/**
 * What to warn of in an answer about many treaties, or many funds, that speaks of days up to `day`. There is one warning
 * for all of which the same is to be said. Empty where all is known.
 */
export function warningsOfMany(
  all: readonly Coverage[],
  day: PlainDate,
  what: keyof typeof OF_MANY = 'treaty',
): readonly CoverageWarning[] {
  const { one, many, inPart: meaning } = OF_MANY[what];
  const beyond = all.filter(({ state, through }) => state !== 'unknown' && through !== null && through < day);
  const inPart = all.filter(({ state }) => state === 'partial');
  const unknown = all.filter(({ state }) => state === 'unknown');
  const of = (some: readonly Coverage[]): string =>
    `${String(some.length)} of ${String(all.length)} ${all.length === 1 ? one : many}`;
  return [
    ...warned('partial-coverage', inPart, `The acts of ${of(inPart)} are recorded only in part; ${meaning}.`),
    ...warned(
      'beyond-coverage',
      beyond,
      `The acts of ${of(beyond)} are recorded up to a day before ${dateInWords(day)}; later ones may be missing.`,
    ),
    ...warned(
      'coverage-not-stated',
      unknown,
      `How far the acts of ${of(unknown)} are recorded is not stated; some may be missing.`,
    ),
  ];
}

function warned(code: CoverageWarning['code'], some: readonly Coverage[], detail: string): readonly CoverageWarning[] {
  if (some.length === 0) return [];
  const days = some.flatMap(({ through }) => through ?? []);
  const through = days.reduce<PlainDate | null>((first, day) => (first === null || day < first ? day : first), null);
  return [{ code, detail, through }];
}
