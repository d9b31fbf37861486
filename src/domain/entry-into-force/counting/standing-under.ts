import type { Period } from '../../calendar/period.js';
import { merged } from '../../calendar/period.js';
import { spend } from '../../effort.js';
import type { Participation } from '../../treaty/model/interpretation.js';
import type { ClassDefinition } from '../../treaty/model/clause.js';
import type { ClassReading } from './rules.js';

type Standing = Extract<ClassDefinition, { partiesTo: string } | { contractingTo: string } | { signatoriesOf: string }>;

/**
 * The days on which a participant is a party to, contracting to or a signatory of a treaty. Of the treaty itself:
 * contracting is whoever has an instrument standing. Who is a party follows from its clause, and only its provisions
 * can ask for it.
 */
export function standingUnder(definition: Standing, code: string, reading: ClassReading): readonly Period[] {
  const [id, periods] = asked(definition);
  if (id === reading.treaty.id) return ownStanding(definition, code, reading);
  const participation = reading.context.participationsIn?.(id)?.get(code);
  return participation === undefined ? [] : merged(periods(participation));
}

function asked(definition: Standing): [id: string, periods: (participation: Participation) => Period[]] {
  if ('partiesTo' in definition) return [definition.partiesTo, inForcePeriods];
  if ('contractingTo' in definition) return [definition.contractingTo, contractingPeriods];
  return [definition.signatoriesOf, signedPeriods];
}

/** The periods in which a participant is a signatory. */
export function signedPeriods({ signatures }: Pick<Participation, 'signatures'>): Period[] {
  return signatures.map(({ from, withdrawnOn }) => ({ from, until: withdrawnOn }));
}

/** The periods in which a treaty is in force for a participant. */
export function inForcePeriods({ stints }: Pick<Participation, 'stints'>): Period[] {
  return stints.flatMap(({ inForceFrom, until }) => (inForceFrom === null ? [] : [{ from: inForceFrom, until }]));
}

function contractingPeriods({ stints }: Participation): Period[] {
  return stints.map(({ contractingFrom, until }) => ({ from: contractingFrom, until }));
}

function ownStanding(definition: Standing, code: string, { own, ordered }: ClassReading): readonly Period[] {
  if ('signatoriesOf' in definition) return own.signatures.get(code) ?? [];
  if ('partiesTo' in definition) return own.inForce?.get(code) ?? [];
  spend(ordered.length);
  return merged(ordered.filter(({ participant }) => participant === code).map(({ from, until }) => ({ from, until })));
}
