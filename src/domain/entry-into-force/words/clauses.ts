import { dateInWords } from '../../calendar/plain-date.js';
import type { Treaty } from '../../treaty/treaty.js';
import type { Condition, Floor, OrganisationsRule } from '../clause.js';
import { classInWords } from '../counting/class.js';
import { floorsOf } from '../floors.js';
import { delayInWords } from './delay.js';
import { listed, namesOfKinds, ordinal } from './terms.js';

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
        : `The treaty enters into force ${delayInWords(clause.then, conditionInWords(clause.when))}${floorsInWords(floorsOf(clause))}.`,
    laterParties: laterPartiesInWords(treaty),
    withdrawal: withdrawalInWords(treaty),
    organisations: clause === null ? 'No instruments are counted.' : ORGANISATIONS[clause.organisations ?? 'not-additional-to-members'],
  };
}

/** The event that meets a condition: `the deposit of the 30th instrument`. */
export function conditionInWords({ instruments }: Condition): string {
  const { count, from, including = [], kinds } = instruments;
  const of = `${kinds === undefined ? '' : ` (${namesOfKinds(kinds)})`}${from === undefined ? '' : ` from ${classInWords(from)}`}`;
  if (including.length === 0) return `the deposit of the ${ordinal(count)} instrument${of}`;
  const parts = including.map((part) => `at least ${String(part.count)} from ${classInWords(part.from)}`);
  return `the day on which ${String(count)} instruments${of}, including ${listed(parts)}, have been deposited`;
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
  const effect = `A withdrawal takes effect ${delayInWords(withdrawal.then, 'the receipt of the notice')}.`;
  return withdrawal.withParent === true
    ? `${effect} Whoever ceases to be bound by ${parent ?? 'the parent treaty'} leaves this treaty on the same day.`
    : effect;
}

function floorsInWords(floors: readonly Floor[]): string {
  return floors.length === 0 ? '' : `, but not before ${listed(floors.map(floorInWords))}`;
}

function floorInWords(floor: Floor): string {
  if (typeof floor === 'object') return `the entry into force of ${floor.treaty}`;
  return floor === 'entry-into-force' ? 'the entry into force of the treaty itself' : dateInWords(floor);
}
