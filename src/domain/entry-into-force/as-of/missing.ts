import type { PlainDate } from '../../calendar/plain-date.js';
import { onDay } from '../../calendar/period.js';
import type { Verdict } from '../../treaty/model/interpretation.js';
import { absentOn } from '../conditions/class-legs.js';
import { filledOn } from '../conditions/leg-filling.js';
import type { ConditionKind, Leg, Limit, Truth } from '../conditions/leg.js';
import { reasoningOf, type Reasoning } from '../verdict.js';
import { classInWords } from '../words/classes.js';
import { isSeen, type WaysAsOf } from './ways-as-of.js';

/**
 * What a condition still lacks; numbers as decimal strings. `from`: the class of a part, in words; `class`: its name,
 * where the treaty gives it one. `of`: the weights. `treaty`: the one waited for. `participants`: of a class of which
 * each is needed, those that are missing. `pointer`: its place in the clause, where that has several. `within`: a time
 * that has run out; `need` is its last day. `notification`: the day of the depositary's, from which the date is
 * counted, is not known.
 */
export interface Missing {
  readonly condition: Exclude<ConditionKind, 'all' | 'any'> | 'notification';
  readonly from?: string;
  readonly class?: string;
  readonly of?: string;
  readonly treaty?: string;
  readonly participants?: readonly string[];
  readonly pointer?: string;
  readonly need: string;
  readonly have: string;
  readonly missing: string;
}

/** What is lacking on a day, and the floors that have no date. A condition once met lacks nothing. */
export function missingOn(verdict: Verdict, day: PlainDate, seen: WaysAsOf): Missing[] {
  const floors = seen.openFloors.map((treaty): Missing => ({
    condition: 'inForce',
    treaty,
    need: '1',
    have: '0',
    missing: '1',
  }));
  const unnotified = seen.way?.notified !== undefined && (seen.way.notified === null || seen.way.notified > day);
  return [...lackingOn(verdict, day, seen).map(({ line }) => line), ...(unnotified ? [NOTIFICATION] : []), ...floors];
}

const NOTIFICATION: Missing = { condition: 'notification', need: '1', have: '0', missing: '1' };

/** A line, and the threshold that lacks it; null: a time within which a condition had to be met has passed. */
export interface Lacking {
  readonly leg: Leg | null;
  readonly line: Missing;
}

/** The thresholds that are not filled on a day, of every way not met by then. */
export function lackingOn(verdict: Verdict, day: PlainDate, seen: WaysAsOf): readonly Lacking[] {
  const reasoning = reasoningOf(verdict);
  if (reasoning === null || seen.way !== null) return [];
  const open = reasoning.truths.filter(({ way }) => !isSeen(way, day));
  const unmet = open.flatMap(({ truth }) => unfilled(truth, day));
  const several = reasoning.truths.length > 1 || hasAlternatives(reasoning.truths[0]?.truth);
  return unmet.map((each) =>
    'until' in each
      ? { leg: null, line: lapsed(each, day, several) }
      : { leg: each, line: lineOf(each, day, reasoning, several) },
  );
}

function unfilled(truth: Truth, day: PlainDate): readonly (Leg | Limit)[] {
  if (onDay(truth.reached, day)) return [];
  if ('leg' in truth) return [truth.leg];
  const { limit, of } = truth;
  if (limit !== undefined && (limit.until === null || limit.until < day)) return [limit];
  return of.flatMap((each) => unfilled(each, day));
}

function lapsed({ until, pointer }: Limit, day: PlainDate, several: boolean): Missing {
  return { condition: 'within', ...(several ? { pointer } : {}), need: until ?? 'open', have: day, missing: '1' };
}

function hasAlternatives(truth: Truth | undefined): boolean {
  return truth !== undefined && 'of' in truth && (!truth.every || truth.of.some(hasAlternatives));
}

function lineOf(leg: Leg, day: PlainDate, { rules }: Reasoning, several: boolean): Missing {
  const { kind, from, of, treaty, measure } = leg;
  const absent =
    'ofClass' in measure && 'each' in measure.ofClass ? absentOn(measure.ofClass, day, leg.heads, rules) : null;
  return {
    condition: kind as Missing['condition'],
    ...(from !== undefined && (leg.part || kind !== 'instruments') ? { from: classInWords(from) } : {}),
    ...(typeof from === 'string' && (leg.part || kind !== 'instruments') ? { class: from } : {}),
    ...(of === undefined ? {} : { of }),
    ...(treaty === undefined ? {} : { treaty }),
    ...(absent === null ? {} : { participants: absent }),
    ...(several ? { pointer: leg.pointer } : {}),
    ...filledOn(leg, day, rules),
  };
}
