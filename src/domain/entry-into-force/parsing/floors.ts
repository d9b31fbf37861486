import type { Floor } from '../../treaty/model/clause.js';
import { readCountedDay, readOtherTreaty } from './day.js';
import { listOf } from '../../json/lists.js';
import { isObject, objectOf } from '../../json/objects.js';
import { malformed } from '../../json/parsed.js';
import type { Place, Reader } from '../../json/place.js';
import { readDate } from '../../json/values.js';

const MOST_FLOORS = 20;

const readTreatyFloor = objectOf<{ readonly treaty: string }>({ treaty: readOtherTreaty });

/** A floor or a list of floors. `own`: whether the treaty's own entry into force may be one. */
export function floors(own: boolean): Reader<Floor | readonly Floor[]> {
  const readFloor: Reader<Floor> = (input, place) => {
    if (input === 'entry-into-force') return own ? input : malformed(place, OWN);
    if (!isObject(input)) return readDate(input, place);
    return Object.hasOwn(input, 'treaty') ? readTreatyFloor(input, place) : readDayFloor(input, place);
  };
  const readAll = listOf(readFloor, MOST_FLOORS);
  return (input, place) => (Array.isArray(input) ? readAll(input, place) : readFloor(input, place));
}

const OWN =
  'A treaty cannot wait for its own entry into force; "entry-into-force" is a floor for later parties and for provisions of their own.';

function readDayFloor(input: unknown, place: Place): Floor | undefined {
  if (isObject(input) && (Object.hasOwn(input, 'after') || Object.hasOwn(input, 'from')))
    return readCountedDay(input, place);
  return malformed(
    place,
    'Must be a date, "entry-into-force", {"treaty": id}, or {"after": delay, "from": "adoption", "opening" or "communication"}.',
  );
}
