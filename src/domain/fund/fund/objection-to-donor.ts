import { participantNotRegistered } from '../../participants/decide.js';
import { existsAt, nameAt } from '../../participants/on-a-date.js';
import type { Register } from '../../participants/participant.js';
import type { Refusal } from '../../refusal.js';
import type { Span } from '../pledge/pledge.js';

/** Refuses a donor that is not in the register, or that existed neither at the beginning nor at the end of the span. */
export function objectionToDonor(
  donor: string | null,
  { from, to }: Span,
  register: Register,
  despite: readonly string[] = [],
): Refusal | null {
  if (donor === null) return null;
  const participant = register.get(donor);
  if (participant === undefined) return participantNotRegistered(donor);
  if (existsAt(participant, from) || existsAt(participant, to) || despite.includes('participant-not-existing'))
    return null;
  const { existed } = participant;
  const span = [
    existed.from === null ? '' : ` from ${existed.from}`,
    existed.to === null ? '' : ` until ${existed.to}`,
  ].join('');
  const sentence = `${donor} (${nameAt(participant, to)}) did not exist on ${to}; it existed${span}. Correct the date, or name its predecessor or successor.`;
  return {
    code: 'participant-not-existing',
    sentence,
    facts: { participant: donor, date: to, existedFrom: existed.from, existedTo: existed.to },
  };
}
