import { FIRST_DATE, LAST_DATE, type PlainDate } from '../../calendar/plain-date.js';
import type { Condition, Day, Path } from '../model/clause.js';
import { dateOfDay } from '../../entry-into-force/day.js';
import { dateOfFloor, floorsOf, type FloorDates } from '../../entry-into-force/floors.js';
import { latestStart } from './latest-start.js';

/** What the days of a clause are read from. */
export type Calendar = Omit<FloorDates, 'entryIntoForce'>;

/**
 * The last day on which the condition may be met so that the treaty is in force on the day `by` or before. Null where
 * no day would do: a floor lies later, the condition cannot be met so early, or the delay is too long. It follows from
 * the clause alone. So it is the same day when it has passed and when the condition is met already. What has no date
 * yet, such as another treaty's entry into force, is taken to come in time. Of several paths it is the latest of their
 * days. Of paths that must all be open, it is the earliest.
 */
export function latestDeposit(path: Path, by: PlainDate, calendar: Calendar): PlainDate | null {
  if (floorOf(path, calendar) > by) return null;
  if ('when' in path) {
    const start = latestStart(path.then, by);
    const inTime = start === null ? null : earliest([start, lastDayOf(path.when, calendar)]);
    return inTime !== null && firstDayOf(path.when, calendar) <= inTime ? inTime : null;
  }
  const paths = 'earliestOf' in path ? path.earliestOf : path.latestOf;
  const days = paths.map((each) => latestDeposit(each, by, calendar));
  const possible = days.filter((day) => day !== null);
  if (possible.length === 0 || ('latestOf' in path && possible.length < days.length)) return null;
  return 'earliestOf' in path ? latest(possible) : earliest(possible);
}

/** The latest floor that has a date. */
function floorOf(path: Path, calendar: Calendar): PlainDate {
  const floors = floorsOf(path as Parameters<typeof floorsOf>[0]);
  return latest([
    FIRST_DATE,
    ...floors.map((floor) => dateOfFloor(floor, { ...calendar, entryIntoForce: null }) ?? FIRST_DATE),
  ]);
}

/** The first day on which a condition can be met. Instruments may come on any day. */
function firstDayOf(condition: Condition, calendar: Calendar): PlainDate {
  const dateOf = (day: Day) => dateOfDay(day, calendar.treaty, calendar.ownActs) ?? FIRST_DATE;
  if ('all' in condition) return latest(condition.all.map((each) => firstDayOf(each, calendar)));
  if ('any' in condition) return earliest(condition.any.map((each) => firstDayOf(each, calendar)));
  if ('within' in condition) return firstDayOf(condition.within.when, calendar);
  if ('inForce' in condition) return calendar.inForceOn(condition.inForce) ?? FIRST_DATE;
  if ('notBefore' in condition) return dateOf(condition.notBefore);
  if ('on' in condition) return dateOf(condition.on);
  return 'unlessObjected' in condition ? dateOf(condition.unlessObjected.until) : FIRST_DATE;
}

/**
 * The last day on which a condition can be met: where it must be within a time. Beside others it is met in time, and
 * they may come later.
 */
function lastDayOf(condition: Condition, calendar: Calendar): PlainDate {
  if ('all' in condition) return latest(condition.all.map((each) => lastDayOf(each, calendar)));
  if ('any' in condition) return latest(condition.any.map((each) => lastDayOf(each, calendar)));
  if (!('within' in condition)) return LAST_DATE;
  const { until, when } = condition.within;
  return earliest([dateOfDay(until, calendar.treaty, calendar.ownActs) ?? LAST_DATE, lastDayOf(when, calendar)]);
}

function earliest(days: readonly PlainDate[]): PlainDate {
  return [...days].sort()[0] ?? LAST_DATE;
}

function latest(days: readonly PlainDate[]): PlainDate {
  return [...days].sort().at(-1) ?? FIRST_DATE;
}
