import type { PlainDate } from '../calendar/plain-date.js';
import type { Context } from '../treaty/interpretation.js';
import type { Floor } from './clause.js';

/** What a floor may refer to: other treaties, and the treaty's own entry into force. */
export interface FloorDates {
  readonly inForceOn: Context['inForceOn'];
  readonly entryIntoForce: PlainDate | null;
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
    const day = dateOf(floor, dates);
    if (day === null) return null;
    if (day > raised) raised = day;
  }
  return raised;
}

function dateOf(floor: Floor, dates: FloorDates): PlainDate | null {
  if (typeof floor === 'object') return dates.inForceOn(floor.treaty) ?? null;
  return floor === 'entry-into-force' ? dates.entryIntoForce : floor;
}

function isList(floors: Floor | readonly Floor[]): floors is readonly Floor[] {
  return Array.isArray(floors);
}
