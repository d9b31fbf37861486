import type { Clause, Floor } from './clause-types.js';
import { dayTold } from './delays.js';
import { pathsTo } from './rule.js';
import type { Phrase, Telling } from './telling.js';

/** The floors of a clause, and of the way in which a place of it stands: as the arithmetic of a date has them. */
export function floorsTold(telling: Telling, clause: Clause, pointer: string): readonly Phrase[] {
  const floors = pathsTo(clause, pointer).flatMap((path) => floorsOf(path as Parameters<typeof floorsOf>[0]));
  return floors.map((floor) => floorTold(telling, floor));
}

/** One day before which it cannot be, as after "not before". */
export function floorTold(telling: Telling, floor: Floor): Phrase {
  if (floor === 'entry-into-force') return telling.say('floor-own');
  if (typeof floor === 'object' && 'treaty' in floor)
    return telling.say('e-in-force', { treaty: telling.title(floor.treaty) });
  return dayTold(telling, floor).event;
}

/** A clause's floors as a list. */
export function floorsOf({ notBefore }: { readonly notBefore?: Floor | readonly Floor[] }): readonly Floor[] {
  if (notBefore === undefined) return [];
  return isList(notBefore) ? notBefore : [notBefore];
}

function isList(floors: Floor | readonly Floor[]): floors is readonly Floor[] {
  return Array.isArray(floors);
}
