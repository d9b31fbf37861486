import type { Day } from '../../treaty/model/clause.js';
import { readDelay } from './delay.js';
import { malformed } from '../../json/parsed.js';
import type { Place } from '../../json/place.js';
import { isObject, objectOf } from '../../json/objects.js';
import { code, word } from '../../json/texts.js';
import { readDate } from '../../json/values.js';

const EVENTS = ['adoption', 'opening', 'communication'] as const;

/** A day counted from an event of the treaty. */
export const readCountedDay = objectOf<Exclude<Day, string>>({ after: readDelay, from: word(EVENTS) });

/** A day, given or counted from an event of the treaty. */
export function readDay(input: unknown, place: Place): Day | undefined {
  return isObject(input) ? readCountedDay(input, place) : readDate(input, place);
}

/** The id of another treaty. */
export function readOtherTreaty(input: unknown, place: Place): string | undefined {
  const treaty = code('the id of a treaty')(input, place);
  if (treaty === undefined || treaty !== place.defined.treaty) return treaty;
  return malformed(place, 'A treaty cannot wait for itself.');
}
