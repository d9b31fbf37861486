import { dateInWords, type PlainDate } from '../../calendar/plain-date.js';
import { dateOfFloor } from '../floors.js';
import { reasoningOf, type Reasoning } from '../verdict.js';
import type { Verdict } from '../../treaty/model/interpretation.js';
import { appliedDelayInWords, unsaidInWords } from '../words/delay.js';
import { floorInWords } from '../words/floors.js';
import type { WayTruth } from '../paths.js';
import type { WaysAsOf } from './ways-as-of.js';

/**
 * One step from the condition to the date: what gives a day, and why it is that day. `date` null: a floor that has none
 * yet.
 */
export interface Step {
  readonly what: 'condition' | 'notification' | 'delay' | 'floor' | 'declaration';
  readonly date: PlainDate | null;
  readonly because: string;
}

/**
 * The arithmetic of the date that is seen: the day the condition was met, the delay, each floor, the depositary's
 * declaration. A notification from which the delay is counted stands between the first two. Every day that a silent
 * clause leaves open is named.
 */
export function arithmeticOf(verdict: Verdict, seen: WaysAsOf): readonly Step[] {
  const reasoning = reasoningOf(verdict);
  const found = reasoning?.truths.find(({ way }) => way.pointer === seen.way?.pointer);
  const steps = reasoning === null || found === undefined ? [] : stepsOf(found, reasoning, seen);
  const { declared } = seen;
  if (declared === null) return steps;
  return [
    ...steps,
    {
      what: 'declaration',
      date: declared.date,
      because: `declared by the depositary on ${dateInWords(declared.notified)}`,
    },
  ];
}

function stepsOf({ way, path, floors }: WayTruth, { clause, rules }: Reasoning, seen: WaysAsOf): readonly Step[] {
  if (way.metOn === null) return [];
  const article = clause.article === undefined ? '' : ` (${clause.article})`;
  const met: Step = { what: 'condition', date: way.metOn, because: `the condition is met${article}` };
  const start = seen.computed === null ? way.metOn : (way.notified ?? way.metOn);
  const notified: readonly Step[] =
    start === way.metOn ? [] : [{ what: 'notification', date: start, because: 'notified by the depositary' }];
  const seenDate = seen.computed === null && way.notified !== undefined ? null : way.unraised;
  const stated: Step | null =
    seenDate === null ? null : { what: 'delay', date: seenDate, because: delayed(start, path.then) };
  const dates = {
    treaty: rules.treaty,
    inForceOn: rules.context.inForceOn,
    entryIntoForce: null,
    ownActs: rules.ownActs,
  };
  const raised = floors.map((floor): Step => {
    const open = typeof floor === 'object' && 'treaty' in floor && seen.openFloors.includes(floor.treaty);
    const date = open ? null : dateOfFloor(floor, dates);
    return { what: 'floor', date, because: `not before ${floorInWords(floor)}` };
  });
  return [met, ...notified, ...(stated === null ? [] : [stated]), ...raised];
}

function delayed(from: PlainDate, then: WayTruth['path']['then']): string {
  const words = appliedDelayInWords(then, from).replace('that day', dateInWords(from));
  const unsaid = unsaidInWords(then, from);
  return unsaid === null ? words : `${words}; ${unsaid}`;
}
