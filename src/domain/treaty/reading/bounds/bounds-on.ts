import type { CountedPeriod, Interpretation } from '../../model/interpretation.js';

const NONE: readonly Interpretation[] = [];

/** The readings at the most and at the least, as far as they may say something else of a participant. */
export function boundsOn(code: string, interpretation: Interpretation): readonly Interpretation[] {
  const { bounds, participations, verdict } = interpretation;
  if (bounds === undefined) return NONE;
  return [bounds.most, bounds.least].filter(
    (reading) =>
      reading.participations.get(code) !== participations.get(code) ||
      !sameCounted(reading.verdict.counted.get(code), verdict.counted.get(code)),
  );
}

/** Whether a participant counts on the same days, as as many. */
export function sameCounted(some: readonly CountedPeriod[] = [], others: readonly CountedPeriod[] = []): boolean {
  return (
    some === others ||
    (some.length === others.length &&
      some.every(({ from, until, weight }, i) => {
        const other = others[i];
        return from === other?.from && until === other.until && weight === other.weight;
      }))
  );
}
