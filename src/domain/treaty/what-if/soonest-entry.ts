import { applyDelay } from '../../calendar/delay.js';
import type { PlainDate } from '../../calendar/plain-date.js';
import type { Condition, Day, Path } from '../model/clause.js';
import type { Way, Ways } from '../model/ways.js';
import { dateOfDay } from '../../entry-into-force/day.js';
import { floorsOf, raisedToFloors, type FloorDates } from '../../entry-into-force/floors.js';

/** What the days of a clause are read from. */
type Calendar = Omit<FloorDates, 'entryIntoForce'>;

/**
 * The day on which a treaty would enter into force, were everything that a deposit can bring deposited on the day
 * `on`. Null where that cannot be said. It may wait for a decision, a notification, or another treaty without a date,
 * or for a time that has passed. A way that is met already keeps its own date.
 */
export function soonestEntry(path: Path, ways: Ways, on: PlainDate, calendar: Calendar): PlainDate | null {
  const raised = (date: PlainDate | null) =>
    date === null
      ? null
      : raisedToFloors(date, floorsOf(path as Parameters<typeof floorsOf>[0]), { ...calendar, entryIntoForce: null });
  if ('when' in path) return 'way' in ways ? raised(byWay(path, ways.way, on, calendar)) : null;
  const paths = 'earliestOf' in path ? path.earliestOf : path.latestOf;
  if ('way' in ways) return null;
  const dates = paths.map((each, i) => {
    const below = ways.of[i];
    return below === undefined ? null : soonestEntry(each, below, on, calendar);
  });
  return raised('earliestOf' in path ? earliest(dates) : latest(dates));
}

function byWay(
  { when, then, from }: Extract<Path, { when: unknown }>,
  { metOn, date }: Way,
  on: PlainDate,
  calendar: Calendar,
): PlainDate | null {
  if (metOn !== null && metOn <= on) return date;
  if (from === 'notification') return null;
  const met = soonestMet(when, on, calendar);
  return met === null ? null : applyDelay(then, met);
}

/** The first day, from `on`, on which a condition may be met by deposits of that day. */
function soonestMet(condition: Condition, on: PlainDate, calendar: Calendar): PlainDate | null {
  const each = (of: Condition) => soonestMet(of, on, calendar);
  const day = (of: Day) => dateOfDay(of, calendar.treaty, calendar.ownActs);
  if ('all' in condition) return latest(condition.all.map(each));
  if ('any' in condition) return earliest(condition.any.map(each));
  if ('within' in condition) {
    const [met, until] = [each(condition.within.when), day(condition.within.until)];
    return met !== null && until !== null && met <= until ? met : null;
  }
  if ('inForce' in condition) return latest([on, calendar.inForceOn(condition.inForce) ?? null]);
  if ('notBefore' in condition) return latest([on, day(condition.notBefore)]);
  if ('on' in condition) return notPast(day(condition.on), on);
  if ('unlessObjected' in condition) return notPast(day(condition.unlessObjected.until), on);
  return 'decided' in condition ? null : on;
}

function notPast(date: PlainDate | null, on: PlainDate): PlainDate | null {
  return date !== null && date >= on ? date : null;
}

function earliest(dates: readonly (PlainDate | null)[]): PlainDate | null {
  return dates.filter((date) => date !== null).sort()[0] ?? null;
}

/** The latest of days; null where one of them is open. */
function latest(dates: readonly (PlainDate | null)[]): PlainDate | null {
  return dates.includes(null)
    ? null
    : (dates
        .filter((date) => date !== null)
        .sort()
        .at(-1) ?? null);
}
