import { difference, intersection, merged, onDay, type Period } from '../../calendar/period.js';
import { FIRST_DATE } from '../../calendar/plain-date.js';
import { spend } from '../../effort.js';
import type { Register } from '../../participants/participant.js';
import type { Treaty } from '../../treaty/model/treaty.js';
import { isListed, madeOf, type ClassDefinition, type ClassOf, type ReferenceDay } from '../../treaty/model/clause.js';
import { compare } from '../../number/exact.js';
import { decimal } from '../../number/text.js';
import type { ClassReading } from './rules.js';
import { standingUnder } from './standing-under.js';
import { tablesOf } from './weights.js';

const ALWAYS: readonly Period[] = [{ from: FIRST_DATE, until: null }];
const NEVER: readonly Period[] = [];

/** What was read of each class, by participant: once in one reading, however many paths lead to a class. */
const read = new WeakMap<ClassReading, Map<ClassDefinition, Known>>();
type Known = Map<string, readonly Period[]>;

/** The days on which a participant belongs to a class: a named one at all times, a member while it is a member. */
export function daysInClass(of: ClassOf, code: string, reading: ClassReading): readonly Period[] {
  const definition = definitionOf(of, reading.treaty);
  const known = readOf(definition, reading);
  let days = known.get(code);
  if (days === undefined) known.set(code, (days = daysReadOf(definition, code, reading)));
  return days;
}

function readOf(definition: ClassDefinition, reading: ClassReading): Known {
  let classes = read.get(reading);
  if (classes === undefined) read.set(reading, (classes = new Map<ClassDefinition, Known>()));
  let known = classes.get(definition);
  if (known === undefined) classes.set(definition, (known = new Map<string, readonly Period[]>()));
  return known;
}

function daysReadOf(definition: ClassDefinition, code: string, reading: ClassReading): readonly Period[] {
  const days = daysBy(definition, code, reading);
  spend(8 + 2 * days.length);
  return 'on' in definition ? fixedOn(days, definition.on, reading.treaty) : days;
}

/** A class as it stood on a day, for all time. */
export function fixedOn(days: readonly Period[], on: ReferenceDay, { adopted }: Treaty): readonly Period[] {
  const day = on === 'adoption' ? adopted : on;
  return day !== null && onDay(days, day) ? ALWAYS : NEVER;
}

/** Whoever ever belongs to a class, in order of code. */
export function everInClass(of: ClassOf, reading: ClassReading): readonly string[] {
  const codes = new Set([...reading.context.register.keys(), ...listedIn(of, reading.treaty)]);
  spend(4 * codes.size);
  return [...codes].filter((code) => daysInClass(of, code, reading).length > 0).sort();
}

/** The days on which a participant is a member of an organisation, as the register knows them. */
export function daysOfMembership(participant: string, organisation: string, register: Register): readonly Period[] {
  const all = register.get(participant)?.memberships ?? [];
  if (all.length === 0) return NEVER;
  const memberships = all.filter((membership) => membership.organisation === organisation);
  return merged(memberships.map(({ from, to }) => ({ from, until: to })));
}

/** Whether a class is read from lists and memberships alone, so that nothing but the register can change it. */
export function isOfRegister(of: ClassOf, treaty: Treaty): boolean {
  const definition = definitionOf(of, treaty);
  return isListed(definition) || 'membersOf' in definition;
}

function daysBy(definition: ClassDefinition, code: string, reading: ClassReading): readonly Period[] {
  const { register } = reading.context;
  if (register.get(code)?.kind === 'territory') return NEVER;
  if (isListed(definition)) return namedIn(definition).has(code) ? ALWAYS : NEVER;
  if ('membersOf' in definition) return daysOfMembership(code, definition.membersOf, register);
  if ('attribute' in definition) return daysWith(code, definition.attribute, definition.value, register);
  if ('region' in definition) return daysWith(code, 'region', definition.region, register);
  if ('kind' in definition) return register.get(code)?.kind === definition.kind ? ALWAYS : NEVER;
  if ('weighing' in definition) return daysWeighing(definition, code, reading);
  if ('not' in definition) return difference(ALWAYS, daysInClass(definition.not, code, reading));
  if ('allOf' in definition)
    return definition.allOf.map((each) => daysInClass(each, code, reading)).reduce(both, ALWAYS);
  if ('anyOf' in definition) return merged(definition.anyOf.flatMap((each) => daysInClass(each, code, reading)));
  return standingUnder(definition, code, reading);
}

function both(some: readonly Period[], others: readonly Period[]): readonly Period[] {
  return intersection(some, others);
}

function daysWith(code: string, attribute: string, value: string | undefined, register: Register): readonly Period[] {
  const attributes = (register.get(code)?.attributes ?? []).filter(
    (each) => each.attribute === attribute && (value === undefined || each.value === value),
  );
  return merged(attributes.map(({ from, to }) => ({ from: from ?? FIRST_DATE, until: to })));
}

function daysWeighing(
  { weighing, atLeast }: Extract<ClassDefinition, { weighing: string }>,
  code: string,
  { treaty }: ClassReading,
): readonly Period[] {
  const heavy = tablesOf(weighing, treaty).filter(({ values }) => {
    const value = values.get(code);
    return value !== undefined && compare(value, decimal(atLeast)) >= 0;
  });
  return merged(heavy.map(({ from, until }) => ({ from, until })));
}

/** The codes that a class names, with those it is made of. Each of these is entered once. */
function listedIn(of: ClassOf, treaty: Treaty): ReadonlySet<string> {
  const codes = new Set<string>();
  const entered = new Set([definitionOf(of, treaty)]);
  for (const definition of entered) {
    if (isListed(definition)) for (const code of definition) codes.add(code);
    else for (const part of madeOf(definition)) entered.add(definitionOf(part, treaty));
  }
  return codes;
}

const names = new WeakMap<readonly string[], ReadonlySet<string>>();

function namedIn(list: readonly string[]): ReadonlySet<string> {
  let codes = names.get(list);
  if (codes === undefined) names.set(list, (codes = new Set(list)));
  return codes;
}

function definitionOf(of: ClassOf, treaty: Treaty): ClassDefinition {
  if (typeof of !== 'string') return of;
  const definition = Object.hasOwn(treaty.classes, of) ? treaty.classes[of] : undefined;
  if (definition === undefined)
    throw new Error(`The clause of ${treaty.id} names the class ${of}, which the treaty does not define.`);
  return definition;
}
