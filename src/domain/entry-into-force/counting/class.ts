import { FIRST_DATE } from '../../calendar/plain-date.js';
import { merged, type Period } from '../../calendar/period.js';
import type { Register } from '../../participants/participant.js';
import type { Treaty } from '../../treaty/treaty.js';
import type { ClassDefinition, ClassOf } from '../clause.js';

const ALWAYS: readonly Period[] = [{ from: FIRST_DATE, until: null }];
const NEVER: readonly Period[] = [];

/** The days on which a participant belongs to a class: a named one at all times, a member while it is a member. */
export function daysInClass(of: ClassOf, participant: string, treaty: Treaty, register: Register): readonly Period[] {
  const definition = definitionOf(of, treaty);
  if ('membersOf' in definition) return daysOfMembership(participant, definition.membersOf, register);
  return definition.includes(participant) ? ALWAYS : [];
}

/** The days on which a participant is a member of an organisation, as the register knows them. */
export function daysOfMembership(participant: string, organisation: string, register: Register): readonly Period[] {
  const all = register.get(participant)?.memberships ?? [];
  if (all.length === 0) return NEVER;
  const memberships = all.filter((membership) => membership.organisation === organisation);
  return merged(memberships.map(({ from, to }) => ({ from, until: to })));
}

/** A class as text: `the class nuclear`, `the members of COE`, `the 44 participants listed`. */
export function classInWords(of: ClassOf): string {
  if (typeof of === 'string') return `the class ${of}`;
  if ('membersOf' in of) return `the members of ${of.membersOf}`;
  return `the ${String(of.length)} participants listed`;
}

function definitionOf(of: ClassOf, treaty: Treaty): ClassDefinition {
  if (typeof of !== 'string') return of;
  const definition = Object.hasOwn(treaty.classes, of) ? treaty.classes[of] : undefined;
  if (definition === undefined) throw new Error(`The clause of ${treaty.id} names the class ${of}, which the treaty does not define.`);
  return definition;
}
