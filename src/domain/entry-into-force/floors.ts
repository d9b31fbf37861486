import type { PlainDate } from '../calendar/plain-date.js';
import type { Context } from '../treaty/model/interpretation.js';
import type { Act } from '../treaty/model/state.js';
import type { Treaty } from '../treaty/model/treaty.js';
import type { Floor } from '../treaty/model/clause.js';
import { dateOfDay } from './day.js';

/**
 * What a floor may refer to: other treaties, the treaty's own entry into force, and events of the treaty (`ownActs`:
 * for communications).
 */
export interface FloorDates {
  readonly treaty: Treaty;
  readonly inForceOn: Context['inForceOn'];
  readonly entryIntoForce: PlainDate | null;
  readonly ownActs?: readonly Act[];
}

/** A clause's floors as a list. */
export function floorsOf(clause: { readonly notBefore?: Floor | readonly Floor[] }): readonly Floor[] {
  const { notBefore } = clause;
  if (notBefore === undefined) return [];
  return isList(notBefore) ? notBefore : [notBefore];
}

/** The date, or the latest of its floors; null while one of them has no date yet. */
export function raisedToFloors(date: PlainDate, floors: readonly Floor[], dates: FloorDates): PlainDate | null {
  let raised = date;
  for (const floor of floors) {
    const day = dateOfFloor(floor, dates);
    if (day === null) return null;
    if (day > raised) raised = day;
  }
  return raised;
}

/** The date of a floor; null while it has none. */
export function dateOfFloor(
  floor: Floor,
  { treaty, inForceOn, entryIntoForce, ownActs }: FloorDates,
): PlainDate | null {
  if (floor === 'entry-into-force') return entryIntoForce;
  if (typeof floor === 'object' && 'treaty' in floor) return inForceOn(floor.treaty) ?? null;
  return dateOfDay(floor, treaty, ownActs);
}

function isList(floors: Floor | readonly Floor[]): floors is readonly Floor[] {
  return Array.isArray(floors);
}
