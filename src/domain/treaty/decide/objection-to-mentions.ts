import { mentionsInTreaty } from '../../entry-into-force/mentions/in-treaty.js';
import type { Mention, TreatyMention } from '../../entry-into-force/mentions/mention.js';
import { participantNotRegistered } from '../../participants/decide.js';
import type { Register } from '../../participants/participant.js';
import type { Refusal } from '../../refusal.js';
import type { Treaty } from '../model/treaty.js';

/** What a treaty's clauses may name. `dependencies`: the treaties that another treaty reads. */
export interface Nameable {
  readonly knownTreaties: (id: string) => boolean;
  readonly register: Register;
  readonly dependencies: (id: string) => readonly string[];
}

/**
 * What speaks against the first thing named that is not there or cannot be; null where all is well. The facts say where
 * (`pointer`).
 */
export function objectionToMentions(treaty: Treaty, given: Nameable): Refusal | null {
  for (const mention of mentionsInTreaty(treaty)) {
    const objection = objectionTo(mention, treaty, given);
    if (objection !== null) return { ...objection, facts: { ...objection.facts, pointer: mention.pointer } };
  }
  return null;
}

/** The refusal of a treaty whose parts contradict one another. */
export function invalid(sentence: string, facts: Refusal['facts']): Refusal {
  return {
    code: 'invalid-clause',
    sentence: `The treaty contradicts itself. ${sentence} Correct the registration.`,
    facts,
  };
}

function objectionTo(mention: Mention, treaty: Treaty, given: Nameable): Refusal | null {
  const { name, pointer } = mention;
  switch (mention.what) {
    case 'treaty':
      return objectionToReading(mention, treaty, given);
    case 'register':
      return null;
    case 'participant':
      return given.register.has(name) ? null : participantNotRegistered(name, `In ${pointer}:`);
    case 'class':
      if (Object.hasOwn(treaty.classes, name)) return null;
      return invalid(`${pointer} names the class "${name}", which "classes" does not define.`, { class: name });
    case 'weights':
      if (Object.hasOwn(treaty.weights ?? {}, name)) return null;
      return invalid(`${pointer} names the weights "${name}", which "weights" does not define.`, { weights: name });
    case 'event': {
      const field = mention.name === 'adoption' ? 'adopted' : 'opened';
      if (treaty[field] !== null) return null;
      return invalid(`${pointer} rests on the day of its ${mention.name}, and "${field}" does not say when that was.`, {
        field,
      });
    }
  }
}

function objectionToReading(
  mention: TreatyMention,
  treaty: Treaty,
  { knownTreaties, dependencies }: Nameable,
): Refusal | null {
  const { name, pointer, reads } = mention;
  if (name === treaty.id) {
    if (pointer.endsWith('/partiesTo') && !pointer.startsWith('/provisions/'))
      return invalid(
        `${pointer} asks who is a party to the treaty itself, which follows from this very clause. Ask for contractingTo or signatoriesOf.`,
        { treaty: name },
      );
    if (reads === 'participations' && pointer !== '/parent') return null;
    return invalid(`${pointer} names the treaty itself.`, { treaty: name });
  }
  if (!knownTreaties(name)) {
    const sentence = `The treaty ${name}, named in ${pointer}, is not registered. Register it first.`;
    return { code: 'unknown-treaty', sentence, facts: { treaty: name } };
  }
  if (!leadsTo(name, treaty.id, dependencies)) return null;
  return invalid(`${name}, named in ${pointer}, itself rests on ${treaty.id}. Name another.`, {
    treaty: treaty.id,
    circular: name,
  });
}

/** Whether a treaty reads another, directly or through others. */
export function leadsTo(id: string, other: string, dependencies: Nameable['dependencies']): boolean {
  const seen = new Set([id]);
  for (const each of seen) {
    if (each === other) return true;
    for (const next of dependencies(each)) seen.add(next);
  }
  return false;
}
