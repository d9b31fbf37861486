import { FIRST_DATE, LAST_DATE, type PlainDate } from '../../calendar/plain-date.js';
import type { Context } from '../../treaty/interpretation.js';
import type { Condition, Day, EntryIntoForceClause, Floor, Path } from '../clause.js';
import { floorsOf } from '../floors.js';
import { latestStart } from './latest-start.js';

/** What the days of a clause are read from. `dayOf`: null where the event it is counted from has not come. */
export interface Calendar extends Pick<Context, 'inForceOn'> {
  readonly dayOf: (day: Day) => PlainDate | null;
}

/**
 * The last day on which the condition may be met so that the treaty is in force on the day `by` or before; null where no day would do: a floor
 * lies later or has no date, the condition cannot be met so early, or the delay is too long. It follows from the clause alone, so it is the
 * same day when it has passed and when the condition is met already. Of several paths it is the latest of their days; of paths that must
 * all be open, the earliest.
 */
export function latestDeposit(clause: EntryIntoForceClause, by: PlainDate, calendar: Calendar): PlainDate | null {
  return floorsPass(clause, by, calendar) ? latestOn(clause, by, calendar) : null;
}

function latestOn(path: Path, by: PlainDate, calendar: Calendar): PlainDate | null {
  if ('earliestOf' in path) return lastOfAny(path.earliestOf.map((each) => latestOn(each, by, calendar)));
  if ('latestOf' in path) return firstOfAll(path.latestOf.map((each) => latestOn(each, by, calendar)));
  const day = floorsPass(path, by, calendar) ? latestStart(path.then, by) : null;
  const inTime = firstOfAll([day, lastDayOf(path.when, calendar)]);
  const possible = firstDayOf(path.when, calendar);
  return inTime !== null && possible !== null && possible <= inTime ? inTime : null;
}

function floorsPass(path: { readonly notBefore?: Floor | readonly Floor[] }, by: PlainDate, calendar: Calendar): boolean {
  return floorsOf(path).every((floor) => {
    const day = floorDay(floor, calendar);
    return day !== null && day <= by;
  });
}

/** Its own entry into force holds no treaty up. */
function floorDay(floor: Floor, { dayOf, inForceOn }: Calendar): PlainDate | null {
  if (floor === 'entry-into-force') return FIRST_DATE;
  return typeof floor === 'object' && 'treaty' in floor ? (inForceOn(floor.treaty) ?? null) : dayOf(floor);
}

/** The first day on which a condition can be met; null while something it waits for has no date. Instruments may come on any day. */
function firstDayOf(condition: Condition, calendar: Calendar): PlainDate | null {
  if ('all' in condition) return lastOfAll(condition.all.map((each) => firstDayOf(each, calendar)));
  if ('any' in condition) return firstOfAny(condition.any.map((each) => firstDayOf(each, calendar)));
  if ('within' in condition) return firstDayOf(condition.within.when, calendar);
  if ('notBefore' in condition) return calendar.dayOf(condition.notBefore);
  if ('on' in condition) return calendar.dayOf(condition.on);
  if ('unlessObjected' in condition) return calendar.dayOf(condition.unlessObjected.until);
  if ('inForce' in condition) return calendar.inForceOn(condition.inForce) ?? null;
  return FIRST_DATE;
}

/** The last day on which a condition can be met: where it holds only within a time. Beside others it is met in time and they may come later. */
function lastDayOf(condition: Condition, calendar: Calendar): PlainDate | null {
  if ('all' in condition) return lastOfAny(condition.all.map((each) => lastDayOf(each, calendar)));
  if ('any' in condition) return lastOfAny(condition.any.map((each) => lastDayOf(each, calendar)));
  if ('within' in condition) return firstOfAll([calendar.dayOf(condition.within.until), lastDayOf(condition.within.when, calendar)]);
  return LAST_DATE;
}

type Days = readonly (PlainDate | null)[];

const firstOfAny = (days: Days) => known(days).at(0) ?? null;
const lastOfAny = (days: Days) => known(days).at(-1) ?? null;
const firstOfAll = (days: Days) => (days.includes(null) ? null : firstOfAny(days));
const lastOfAll = (days: Days) => (days.includes(null) ? null : lastOfAny(days));

function known(days: Days): readonly PlainDate[] {
  return days.filter((day) => day !== null).sort();
}
