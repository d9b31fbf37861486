import { FIRST_DATE, LAST_DATE } from '../../domain/calendar/plain-date.js';
import type { ActivityAnswer } from '../../treaties/activity/activity.answer.js';
import { ActivityDto } from '../../treaties/activity/activity.dto.js';
import { ShowActivity } from '../../treaties/activity/activity.handler.js';
import type { ListedTreatyAnswer, ListTreatiesAnswer } from '../../treaties/list-treaties/list-treaties.answer.js';
import { ListTreaties } from '../../treaties/list-treaties/list-treaties.handler.js';
import { PagedMomentDto } from '../../knowledge/moments/moment.dto.js';
import { type Asking, at } from '../asking.js';
import { barOf } from '../bar.js';
import type { Bar, Times } from '../shell.js';

const WHOLE = Number.MAX_SAFE_INTEGER;

interface KnownOfAll {
  readonly dates: readonly string[];
  readonly moreDays: readonly string[];
  readonly through: string | null;
  readonly partly: string | null;
}

/** All treaties as they stand on a day, as the API lists them. */
export async function everyTreaty(
  asking: Asking,
  times: Pick<Times, 'asOf' | 'at'>,
): Promise<readonly ListedTreatyAnswer[]> {
  const asked = new ListTreaties(at(PagedMomentDto, times, { limit: WHOLE }));
  return (await asking.ask<ListTreatiesAnswer>(asked)).treaties;
}

/**
 * The rail of what speaks of all treaties: every act, and the days on which a treaty was adopted or came into force.
 * `moreDays`: others on which the view changes.
 */
export async function treatiesBar(asking: Asking, times: Times, moreDays: readonly string[] = []): Promise<Bar> {
  const known = await asking.kept(`treaties-bar ${String(times.at)}`, () => knownOfAll(asking, times));
  const { dates, through, partly } = known;
  return barOf(dates, through, times, { partly, moreDays: [...known.moreDays, ...moreDays] });
}

async function knownOfAll(asking: Asking, times: Times): Promise<KnownOfAll> {
  const treaties = await everyTreaty(asking, { asOf: LAST_DATE, at: times.at });
  const asked = new ShowActivity(at(ActivityDto, times, { from: FIRST_DATE, to: LAST_DATE, limit: WHOLE }));
  const { actions } = await asking.ask<ActivityAnswer>(asked);
  const days = treaties.flatMap(({ adopted, entryIntoForce: { date } }) => [adopted, date]);
  return {
    dates: actions.map(({ date }) => date),
    moreDays: days.filter((day) => day !== null),
    through: completeOf(treaties),
    partly: reachOf(treaties, actions.at(-1)?.date ?? FIRST_DATE),
  };
}

/** The day up to which the record of every treaty is complete; null where one of them states none. */
function completeOf(treaties: readonly ListedTreatyAnswer[]): string | null {
  const days = treaties.map(({ coverage }) => coverage.completeThrough ?? '').sort();
  return days[0] === undefined || days[0] === '' ? null : days[0];
}

/** The last day of which anything is stated to be recorded; null where acts of which that is not stated are later. */
function reachOf(treaties: readonly ListedTreatyAnswer[], last: string): string | null {
  const day =
    treaties
      .map(({ coverage }) => coverage.through ?? '')
      .sort()
      .at(-1) ?? '';
  return day < last ? null : day;
}
