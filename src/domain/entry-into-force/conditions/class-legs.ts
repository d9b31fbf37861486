import { covers, merged, onDay, type Period } from '../../calendar/period.js';
import type { PlainDate } from '../../calendar/plain-date.js';
import { spend } from '../../effort.js';
import type { ClassOf, FractionRounding } from '../../treaty/model/clause.js';
import { daysInClass, everInClass, fixedOn } from '../counting/class.js';
import { headsOf, type CountedHead } from '../counting/heads.js';
import type { Rules } from '../counting/rules.js';
import type { ClassCondition, Leg, Truth } from './leg.js';
import { coveringOn, presentBy } from './over-time.js';
import { cutsOf, periodsWhere } from './day-cuts.js';

/** An instrument of each of a class, or of a fraction of one. */
export function classTruth(condition: ClassCondition, pointer: string, rules: Rules): Truth {
  const members = membersIn(condition, rules);
  const heads = headsFor(condition, rules);
  const cuts = cutsOf(heads, ...members.map(({ days }) => days));
  const sizeOn = coveringOn(members.flatMap(({ days }) => merged(days)));
  const counted = coveringOn([...presentBy(heads).values()].flat());
  const reached = periodsWhere(cuts, (day) => {
    const size = sizeOn(day);
    return size > 0 && counted(day) >= neededOf(condition, size);
  });
  const kind = 'each' in condition ? 'each' : 'fraction';
  const measure = { ofClass: condition };
  const leg: Leg = {
    kind,
    from: classOf(condition),
    measure,
    pointer: `${pointer}/${kind}`,
    part: false,
    heads,
    reached,
    foreseen: null,
  };
  return { leg, reached };
}

/** How many are in the class on a day, and of how many an instrument is needed. */
export function needOn(
  condition: ClassCondition,
  day: PlainDate,
  rules: Rules,
): { readonly size: number; readonly needed: number } {
  const members = membersIn(condition, rules);
  spend(members.length);
  const size = members.filter(({ days }) => onDay(days, day)).length;
  return { size, needed: neededOf(condition, size) };
}

/** Those of the class on a day without a counted instrument that day, in order of code. */
export function absentOn(
  condition: ClassCondition,
  day: PlainDate,
  heads: readonly CountedHead[],
  rules: Rules,
): readonly string[] {
  const members = membersIn(condition, rules);
  spend(heads.length + members.length);
  const there = new Set(heads.filter((head) => covers(head, day)).map(({ participant }) => participant));
  return members.filter(({ code, days }) => onDay(days, day) && !there.has(code)).map(({ code }) => code);
}

/** p/q of a size as a whole number of instruments: at least one, since nothing enters into force by nobody. */
export function fractionOfSize(
  size: number,
  numerator: number,
  denominator: number,
  rounding: FractionRounding,
): number {
  const exact = size * numerator;
  if (rounding === 'more-than') return Math.floor(exact / denominator) + 1;
  return Math.max(1, rounding === 'down' ? Math.floor(exact / denominator) : Math.ceil(exact / denominator));
}

interface Member {
  readonly code: string;
  readonly days: readonly Period[];
}

const read = new WeakMap<Rules, Map<ClassCondition, readonly Member[]>>();

/** Whoever is ever counted in the class: read once, as it is asked for on every day on which something changes. */
function membersIn(condition: ClassCondition, rules: Rules): readonly Member[] {
  let known = read.get(rules);
  if (known === undefined) read.set(rules, (known = new Map<ClassCondition, readonly Member[]>()));
  let members = known.get(condition);
  if (members === undefined) known.set(condition, (members = membersReadIn(condition, rules)));
  return members;
}

function membersReadIn(condition: ClassCondition, rules: Rules): readonly Member[] {
  const of = classOf(condition);
  return everInClass(of, rules).flatMap((code) => {
    const days = countedOn(condition, daysInClass(of, code, rules), rules);
    return days.length === 0 ? [] : [{ code, days }];
  });
}

function countedOn(condition: ClassCondition, days: readonly Period[], { treaty }: Rules): readonly Period[] {
  if ('each' in condition || condition.fraction.counted === 'now') return days;
  return fixedOn(days, condition.fraction.counted, treaty);
}

/**
 * Instruments from the class as it is read, so that an organisation gives way to members of the class alone. Of a
 * fraction with `from`: from that class.
 */
function headsFor(condition: ClassCondition, rules: Rules): readonly CountedHead[] {
  if ('each' in condition || condition.fraction.counted === 'now')
    return headsOf({ from: fromOf(condition) }, rules).flat();
  const codes = membersIn(condition, rules).map(({ code }) => code);
  return headsOf({ from: condition.fraction.from ?? codes }, rules).flat();
}

function fromOf(condition: ClassCondition): ClassOf {
  return ('fraction' in condition ? condition.fraction.from : undefined) ?? classOf(condition);
}

/** Of how many of a class of some size an instrument is needed. */
function neededOf(condition: ClassCondition, size: number): number {
  if ('each' in condition) return size;
  const { numerator, denominator, rounding = 'up' } = condition.fraction;
  return fractionOfSize(size, numerator, denominator, rounding);
}

/** Participants with a counted instrument on a day. */
export function countOn(heads: readonly CountedHead[], day: PlainDate): number {
  spend(heads.length);
  return new Set(heads.filter((head) => covers(head, day)).map(({ participant }) => participant)).size;
}

function classOf(condition: ClassCondition): ClassOf {
  return 'each' in condition ? condition.each.of : condition.fraction.of;
}
