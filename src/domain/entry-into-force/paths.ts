import { applyDelay } from '../calendar/delay.js';
import type { PlainDate } from '../calendar/plain-date.js';
import { decisiveOn } from './conditions/decisive.js';
import { decisionIn, truthOf } from './conditions/truth-of.js';
import { begunOn, firstDay, legsOf, type Truth } from './conditions/leg.js';
import type { EntryIntoForceClause, Floor, Path, SinglePath } from '../treaty/model/clause.js';
import type { Rules } from './counting/rules.js';
import { floorsOf, raisedToFloors, type FloorDates } from './floors.js';
import type { Way, Ways } from '../treaty/model/ways.js';

/** A way with the path it follows and the condition it rests on. `floors`: its own, and those of the whole clause. */
export interface WayTruth {
  readonly way: Way;
  readonly path: SinglePath;
  readonly floors: readonly Floor[];
  readonly truth: Truth;
}

/** Follows every path of a clause, each on its own. */
export function followed(
  clause: EntryIntoForceClause,
  rules: Rules,
  dates: FloorDates,
): { ways: Ways; truths: readonly WayTruth[] } {
  const truths: WayTruth[] = [];
  const follow = (path: Path, pointer: string, floors: readonly Floor[]): Ways => {
    if ('when' in path) {
      const found = wayBy(path, pointer, floors, { rules, dates });
      truths.push(found);
      return { way: found.way };
    }
    const [join, paths] =
      'earliestOf' in path ? (['earliestOf', path.earliestOf] as const) : (['latestOf', path.latestOf] as const);
    return {
      join,
      of: paths.map((each, i) =>
        follow(each, `${pointer}/${join}/${String(i)}`, [...floors, ...floorsOf(each as SinglePath)]),
      ),
    };
  };
  return { ways: follow(clause, '', floorsOf(clause)), truths };
}

function wayBy(
  path: SinglePath,
  pointer: string,
  floors: readonly Floor[],
  { rules, dates }: { readonly rules: Rules; readonly dates: FloorDates },
): WayTruth {
  const truth = truthOf(path.when, `${pointer}/when`, rules);
  const metOn = firstDay(truth);
  const notified = path.from === 'notification' ? notifiedOf(metOn, truth, rules) : undefined;
  const unraised = metOn === null || notified === null ? null : dateFrom(path, metOn, { truth, rules, notified });
  const date = unraised === null ? null : raisedToFloors(unraised, floors, dates);
  const foreseen = latestOf(legsOf(truth).map((leg) => leg.foreseen));
  const waitsFor = floors.flatMap((floor) => (typeof floor === 'object' && 'treaty' in floor ? [floor.treaty] : []));
  const way = { pointer, metOn, foreseen, unraised, date, waitsFor };
  return { way: notified === undefined ? way : { ...way, notified }, path, floors, truth };
}

/**
 * The delay from the day the condition was met, or from its notification; where a decision met it that states a date,
 * that date.
 */
function dateFrom(
  path: SinglePath,
  metOn: PlainDate,
  by: { readonly truth: Truth; readonly rules: Rules; readonly notified?: PlainDate | undefined },
): PlainDate {
  const decided = begunOn(metOn, by.truth).some(({ kind }) => kind === 'decided');
  const stated = decided ? (decisionIn(by.rules.ownActs)?.effective ?? null) : null;
  return stated ?? applyDelay(path.then, by.notified ?? metOn);
}

/**
 * When the depositary had notified the instruments by which a condition was met: the last of these days. Null while one
 * of them is not known. What no instrument met needs no notification.
 */
function notifiedOf(metOn: PlainDate | null, truth: Truth, rules: Rules): PlainDate | null {
  if (metOn === null) return null;
  const acts = [...decisiveOn(metOn, truth, rules)].map((index) => rules.ordered[index]?.act);
  return latestOf([metOn, ...acts.map((act) => act?.notifiedOn ?? null)]);
}

/** The latest of some days; null where one of them is open. */
function latestOf(days: readonly (PlainDate | null)[]): PlainDate | null {
  return days.reduce((last, day) => (last === null || day === null ? null : day > last ? day : last));
}
