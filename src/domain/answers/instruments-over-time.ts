import type { PlainDate } from '../calendar/plain-date.js';

/** So many are contracting from a day on: both lists have the same length, and the days are in order. */
export interface InstrumentsOverTime {
  readonly dates: readonly PlainDate[];
  readonly contracting: readonly number[];
}

const MOST = 40;
const EVENLY = Array.from({ length: MOST }, (_, index) => index / (MOST - 1));

/**
 * The running total of changes that stand in order of date. Of more than forty days, forty in even distance: the first
 * and the last are among them.
 */
export function instrumentsOverTime(
  changes: readonly { readonly date: PlainDate; readonly delta: number }[],
): InstrumentsOverTime {
  let sum = 0;
  const steps = changes.map(({ date, delta }) => [date, (sum += delta)] as const);
  const last = steps.length - 1;
  const places = steps.length <= MOST ? steps.keys() : EVENLY.map((share) => Math.round(share * last));
  const kept = [...places].flatMap((place) => steps.slice(place, place + 1));
  return { dates: kept.map(([date]) => date), contracting: kept.map(([, contracting]) => contracting) };
}
