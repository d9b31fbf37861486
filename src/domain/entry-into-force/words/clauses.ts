import type { Treaty } from '../../treaty/treaty.js';
import type { Floor, OrganisationsRule, Path } from '../clause.js';
import { floorsOf } from '../floors.js';
import { conditionInWords } from './conditions.js';
import { delayInWords } from './delay.js';
import { floorsInWords } from './floors.js';

/** A treaty's clauses in plain English, one or two sentences each; where a clause is not recorded, what then holds. */
export interface ClausesInWords {
  readonly entryIntoForce: string;
  readonly laterParties: string;
  readonly withdrawal: string;
  readonly organisations: string;
}

export function clausesInWords(treaty: Treaty): ClausesInWords {
  const clause = treaty.entryIntoForce;
  return {
    entryIntoForce:
      clause === null
        ? 'No clause on entry into force is recorded: only a date declared by the depositary brings the treaty into force.'
        : `The treaty enters into force ${pathInWords(clause)}.`,
    laterParties: laterPartiesInWords(treaty),
    withdrawal: withdrawalInWords(treaty),
    organisations: clause === null ? 'No instruments are counted.' : ORGANISATIONS[clause.organisations ?? 'not-additional-to-members'],
  };
}

/** A way into force, or several joined. */
function pathInWords(path: Path): string {
  if ('when' in path) return `${delayInWords(path.then, conditionInWords(path.when))}${floorsInWords(floorsOf(path))}`;
  const [join, paths] = 'earliestOf' in path ? ['the earliest', path.earliestOf] : ['the latest', path.latestOf];
  return `on ${join} of these days: ${paths.map((each, i) => `(${String(i + 1)}) ${pathInWords(each)}`).join('; ')}`;
}

const ORGANISATIONS: Readonly<Record<OrganisationsRule, string>> = {
  'not-additional-to-members': 'The instrument of an organisation does not count as additional to those of its member States.',
  'not-counted': 'The instruments of organisations do not count towards entry into force.',
  counted: 'The instrument of an organisation counts like that of a State.',
  'counted-as-members':
    'The instrument of an organisation counts as many times as it has member States without a counted instrument of their own.',
};

function laterPartiesInWords({ laterParties, entryIntoForce }: Treaty): string {
  const floor: readonly Floor[] = ['entry-into-force'];
  if (laterParties !== null) {
    const floors = [...floor, ...floorsOf(laterParties).filter((other) => other !== 'entry-into-force')];
    return `For a participant that deposits later it enters into force ${delayInWords(laterParties.then, 'the deposit of its own instrument')}${floorsInWords(floors)}.`;
  }
  const delay = entryIntoForce?.then ?? { sameDay: true };
  return `No rule for later participants is recorded; for them it enters into force ${delayInWords(delay, 'the deposit of their own instrument')}${floorsInWords(floor)}.`;
}

function withdrawalInWords({ withdrawal, parent }: Treaty): string {
  if (withdrawal === null) return 'No withdrawal clause is recorded: a withdrawal takes effect only on a date stated with it.';
  const effect = `A withdrawal takes effect ${delayInWords(withdrawal.then ?? { sameDay: true }, 'the receipt of the notice')}.`;
  return withdrawal.withParent === true
    ? `${effect} Whoever ceases to be bound by ${parent ?? 'the parent treaty'} leaves this treaty on the same day.`
    : effect;
}
