/**
 * A second reading of the clause language, written for tests alone: day by day, with plain loops and numbers, and
 * nothing of the domain but its types. What both readings agree on for any clause and any history is not an accident of
 * one of them.
 */
import type { ClassDefinition, ClassOf, Condition, WeightTable } from '../../../src/domain/treaty/model/clause.js';
import type { Candidate } from '../../../src/domain/entry-into-force/counting/candidate.js';
import type { Participant } from '../../../src/domain/participants/participant.js';
import type { Act } from '../../../src/domain/treaty/model/state.js';
import type { Treaty } from '../../../src/domain/treaty/model/treaty.js';

/** Everything a condition may look at. Weights are whole numbers, so that plain numbers are exact. */
export interface World {
  readonly treaty: Treaty;
  readonly register: ReadonlyMap<string, Participant>;
  readonly candidates: readonly Candidate[];
  readonly acts: ReadonlyMap<string, readonly Act[]>;
  readonly signed: ReadonlyMap<string, { readonly from: string; readonly until: string | null }>;
  readonly ownActs: readonly Act[];
  readonly inForce: Readonly<Record<string, string>>;
  /** Days on which anything may change, in order. */
  readonly days: readonly string[];
}

const during = (from: string | null, until: string | null, day: string) =>
  (from === null || from <= day) && (until === null || day < until);

/** Whether a participant is of a class on a day. */
function inClass(of: ClassOf, code: string, day: string, world: World): boolean {
  const definition = typeof of === 'string' ? world.treaty.classes[of] : of;
  if (definition === undefined) throw new Error('no such class');
  if (Array.isArray(definition)) return definition.includes(code);
  const plain = definition as Plain;
  if ('not' in plain) return !inClass(plain.not, code, day, world);
  if ('allOf' in plain) return plain.allOf.every((each) => inClass(each, code, day, world));
  if ('anyOf' in plain) return plain.anyOf.some((each) => inClass(each, code, day, world));
  if ('weighing' in plain)
    return (
      code in tableOf(plain.weighing, day, world) && weightOf(plain.weighing, code, day, world) >= Number(plain.atLeast)
    );
  const on = 'on' in plain ? (plain.on === 'adoption' ? (world.treaty.adopted ?? '') : plain.on) : day;
  return isOn(plain, code, on, world);
}

type Plain = Exclude<ClassDefinition, readonly string[]>;

function isOn(plain: Plain, code: string, day: string, world: World): boolean {
  const participant = world.register.get(code);
  if ('membersOf' in plain)
    return (participant?.memberships ?? []).some(
      (each) => each.organisation === plain.membersOf && during(each.from, each.to, day),
    );
  if ('kind' in plain) return participant?.kind === plain.kind;
  if ('signatoriesOf' in plain) {
    const signed = world.signed.get(code);
    return signed !== undefined && during(signed.from, signed.until, day);
  }
  if (!('attribute' in plain)) throw new Error('a class that these tests do not make');
  const named = (participant?.attributes ?? []).filter(({ attribute }) => attribute === plain.attribute);
  return named.some(
    ({ value, from, to }) => (plain.value === undefined || value === plain.value) && during(from, to, day),
  );
}

/** For whom instruments count on a day: depositors, or the members an organisation counts for. */
export function countedOn(
  day: string,
  world: World,
  asked: { kinds?: readonly string[]; from?: ClassOf } = {},
): readonly string[] {
  const rule = world.treaty.entryIntoForce?.organisations ?? 'not-additional-to-members';
  const standing = world.candidates.filter(
    ({ from, until, act }) => during(from, until, day) && (asked.kinds?.includes(act.kind) ?? true),
  );
  const fits = (code: string) => asked.from === undefined || inClass(asked.from, code, day, world);
  const states = standing
    .filter(({ kind, participant }) => kind === 'state' && fits(participant))
    .map(({ participant }) => participant);
  const counted = [...states];
  for (const { participant } of standing.filter(({ kind }) => kind !== 'state')) {
    const members = [...world.register.values()].filter(
      ({ kind, memberships }) =>
        kind === 'state' &&
        memberships.some((each) => each.organisation === participant && during(each.from, each.to, day)),
    );
    if (rule === 'counted' && fits(participant)) counted.push(participant);
    if (rule === 'not-additional-to-members' && fits(participant) && !members.some(({ code }) => states.includes(code)))
      counted.push(participant);
    if (rule === 'counted-as-members')
      for (const { code } of members) if (fits(code) && !counted.includes(code)) counted.push(code);
  }
  return counted;
}

function tableOf(name: string, day: string, world: World): Readonly<Record<string, string>> {
  const weights = world.treaty.weights?.[name];
  if (weights === undefined) throw new Error('no such table');
  if (!('tables' in weights)) return weights.values;
  return (
    weights.tables
      .filter(({ from }) => from <= day)
      .sort((a, b) => (a.from < b.from ? -1 : 1))
      .at(-1)?.values ?? {}
  );
}

function weightOf(name: string, code: string, day: string, world: World): number {
  return Number(tableOf(name, day, world)[code] ?? '0');
}

function totalOf(name: string, day: string, world: World): number {
  const weights = world.treaty.weights?.[name] as WeightTable;
  if (weights.total !== undefined) return Number(weights.total);
  return Object.values(tableOf(name, day, world)).reduce((sum, value) => sum + Number(value), 0);
}

function carried(name: string, day: string, codes: readonly string[], world: World): number {
  return [...new Set(codes)].reduce((sum, code) => sum + weightOf(name, code, day, world), 0);
}

/** Whether a condition holds on a day. Thresholds of shares are read in hundredths. */
export function holds(condition: Condition, day: string, world: World): boolean {
  if ('all' in condition) return condition.all.every((each) => holds(each, day, world));
  if ('any' in condition) return condition.any.some((each) => holds(each, day, world));
  if ('instruments' in condition) return instrumentsHold(condition.instruments, day, world);
  if ('share' in condition) return shareHolds(condition.share, day, world);
  if ('weight' in condition) {
    const { of, atLeast, from } = condition.weight;
    return carried(of, day, countedOn(day, world, from === undefined ? {} : { from }), world) >= Number(atLeast);
  }
  if ('each' in condition) {
    const members = [...world.register.keys()].filter((code) => inClass(condition.each.of, code, day, world));
    const counted = countedOn(day, world, { from: condition.each.of });
    return members.length > 0 && members.every((code) => counted.includes(code));
  }
  if ('fraction' in condition) return fractionHolds(condition.fraction, day, world);
  return datedHolds(condition, day, world);
}

function instrumentsHold(
  asked: Extract<Condition, { instruments: unknown }>['instruments'],
  day: string,
  world: World,
): boolean {
  const { count, including = [], ...filter } = asked;
  const counted = countedOn(day, world, filter);
  const among = (from: ClassOf) => counted.filter((code) => inClass(from, code, day, world)).length;
  return counted.length >= count && including.every((part) => among(part.from) >= part.count);
}

function shareHolds(share: Extract<Condition, { share: unknown }>['share'], day: string, world: World): boolean {
  const { of, atLeast, moreThan, from } = share;
  const [part, whole] = [
    carried(of, day, countedOn(day, world, from === undefined ? {} : { from }), world),
    totalOf(of, day, world),
  ];
  const needed = Math.round(Number(atLeast ?? moreThan) * 100) * whole;
  return whole > 0 && (atLeast === undefined ? part * 100 > needed : part * 100 >= needed);
}

function fractionHolds(
  fraction: Extract<Condition, { fraction: unknown }>['fraction'],
  day: string,
  world: World,
): boolean {
  const reference =
    fraction.counted === 'now'
      ? day
      : fraction.counted === 'adoption'
        ? (world.treaty.adopted ?? '')
        : fraction.counted;
  const members = [...world.register.keys()].filter((code) => inClass(fraction.of, code, reference, world));
  const exact = members.length * fraction.numerator;
  const needed = {
    up: Math.ceil(exact / fraction.denominator),
    down: Math.floor(exact / fraction.denominator),
    'more-than': Math.floor(exact / fraction.denominator) + 1,
  };
  const from = fraction.from ?? (fraction.counted === 'now' ? fraction.of : members);
  const counted = new Set(countedOn(day, world, { from }));
  return members.length > 0 && counted.size >= Math.max(1, needed[fraction.rounding ?? 'up']);
}

function datedHolds(condition: Condition, day: string, world: World): boolean {
  if ('inForce' in condition) return (world.inForce[condition.inForce] ?? '9999') <= day;
  if ('notBefore' in condition && typeof condition.notBefore === 'string') return condition.notBefore <= day;
  if ('on' in condition && typeof condition.on === 'string') return condition.on <= day;
  if ('decided' in condition) return world.ownActs.some(({ kind, date }) => kind === 'decision' && date <= day);
  if ('within' in condition && typeof condition.within.until === 'string') {
    const first = world.days.find((each) => holds(condition.within.when, each, world));
    return first !== undefined && first <= condition.within.until && holds(condition.within.when, day, world);
  }
  throw new Error('a condition that these tests do not make');
}
