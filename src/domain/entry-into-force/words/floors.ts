import { dateInWords } from '../../calendar/plain-date.js';
import type { Day, Floor } from '../../treaty/model/clause.js';
import { dayAfterInWords } from './delay.js';
import { listed } from './terms.js';

/** `, but not before 1 January 1989`; nothing where there is no floor. */
export function floorsInWords(floors: readonly Floor[]): string {
  return floors.length === 0 ? '' : `, but not before ${listed(floors.map(floorInWords))}`;
}

/** `the entry into force of iccpr`, `13 January 1995`, `the day 2 years after its opening for signature`. */
export function floorInWords(floor: Floor): string {
  if (floor === 'entry-into-force') return 'the entry into force of the treaty itself';
  if (typeof floor === 'object' && 'treaty' in floor) return `the entry into force of ${floor.treaty}`;
  return dayInWords(floor);
}

/** A day of a clause: a date, or a delay from an event of the treaty. */
export function dayInWords(day: Day): string {
  return typeof day === 'string' ? dateInWords(day) : dayAfterInWords(day.after, EVENTS[day.from]);
}

const EVENTS = {
  adoption: 'the adoption of the treaty',
  opening: 'its opening for signature',
  communication: "the depositary's communication",
} as const;
