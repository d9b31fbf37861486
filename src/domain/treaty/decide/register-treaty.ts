import type { PlainDate } from '../../calendar/plain-date.js';
import type { ClassDefinition, ClassOf } from '../../entry-into-force/clause.js';
import type { NewEvent, RecordedEvent } from '../../event.js';
import { sameContent, withoutRef } from '../../event.js';
import { unknownParticipant } from '../../participants/decide.js';
import type { Register } from '../../participants/participant.js';
import { refuse, type Decision, type Refusal } from '../../refusal.js';
import { dependsOn } from '../depends-on.js';
import { inTheFuture } from '../refusals/admission.js';
import type { TreatyState } from '../state.js';
import type { Source, Treaty } from '../treaty.js';

/** What a treaty's registration must fit into. */
export interface TreatySurroundings {
  readonly knownTreaties: (id: string) => boolean;
  readonly register: Register;
  readonly today: PlainDate;
}

/**
 * Register a treaty. Refuses `already-registered`, `unknown-treaty` (parent or floor), `unknown-participant` (in its classes), `invalid-clause`
 * (its parts contradict one another) and `in-the-future`. The same registration again is accepted without events.
 */
export function decideRegisterTreaty(
  request: { readonly treaty: Treaty; readonly source: Source | null; readonly ref: string | null },
  given: TreatySurroundings & { readonly existing: TreatyState | null; readonly recordedUnderRef?: readonly RecordedEvent[] },
): Decision<NewEvent> {
  const { treaty, source, ref } = request;
  const registered = given.existing?.treaty ?? null;
  if (registered !== null) {
    const rows = (given.recordedUnderRef ?? []).flatMap((event) => (event.type === 'treaty-registered' ? [event.data] : []));
    const same = rows.some((data) => data.ref === ref && sameContent(withoutRef(data), treaty));
    if (same || sameContent(registered, treaty)) return { accepted: [] };
    const event = given.existing?.registeredBy ?? null;
    const sentence = `The treaty ${treaty.id} is already registered, with other content. Correct event ${String(event)} instead.`;
    return refuse('already-registered', { treaty: treaty.id, event }, sentence);
  }
  const refused = objectionToTreaty(treaty, given);
  if (refused !== null) return { refused };
  return { accepted: [{ type: 'treaty-registered', date: treaty.adopted, source, data: { ...treaty, ref } }] };
}

/** What speaks against a treaty as registered: what it names must be known, and its dates and classes must fit together. */
export function objectionToTreaty(treaty: Treaty, { knownTreaties, register, today }: TreatySurroundings): Refusal | null {
  const { adopted, opened, closed } = treaty;
  if (adopted !== null && adopted > today) return inTheFuture(adopted, today, 'adoption');
  if (adopted !== null && opened !== null && opened < adopted)
    return invalid(`It was opened for signature (${opened}) before it was adopted (${adopted}).`, { adopted, opened });
  if (opened !== null && closed !== null && closed < opened)
    return invalid(`It was closed for signature (${closed}) before it was opened (${opened}).`, { opened, closed });
  for (const id of dependsOn(treaty)) {
    if (id === treaty.id) return invalid(`It names itself as its parent or floor.`, { treaty: id });
    if (!knownTreaties(id)) return unknownTreaty(id);
  }
  const missing = classesNamed(treaty).find((name) => !Object.hasOwn(treaty.classes, name));
  if (missing !== undefined)
    return invalid(`Its clause names the class "${missing}", which "classes" does not define.`, { class: missing });
  const stranger = participantsNamed(treaty).find((code) => !register.has(code));
  return stranger === undefined ? null : unknownParticipant(stranger, 'In the classes of the treaty:');
}

function unknownTreaty(id: string): Refusal {
  return {
    code: 'unknown-treaty',
    sentence: `The treaty ${id}, its parent or floor, is not registered. Register it first.`,
    facts: { treaty: id },
  };
}

function invalid(sentence: string, facts: Refusal['facts']): Refusal {
  return { code: 'invalid-clause', sentence: `The treaty contradicts itself. ${sentence} Correct the registration.`, facts };
}

function classesOf({ entryIntoForce }: Treaty): readonly ClassOf[] {
  if (entryIntoForce === null) return [];
  const { from, including = [] } = entryIntoForce.when.instruments;
  return [...(from === undefined ? [] : [from]), ...including.map((part) => part.from)];
}

function classesNamed(treaty: Treaty): readonly string[] {
  return classesOf(treaty).filter((each) => typeof each === 'string');
}

function participantsNamed(treaty: Treaty): readonly string[] {
  const inPlace = classesOf(treaty).filter((each): each is ClassDefinition => typeof each !== 'string');
  return [...Object.values(treaty.classes), ...inPlace].flatMap((each) => ('membersOf' in each ? [each.membersOf] : [...each]));
}
