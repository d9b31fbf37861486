import type { PlainDate } from '../calendar/plain-date.js';
import { continuationsIn } from './continuation.js';
import type { Register } from './participant.js';

/**
 * The first day on which a participant takes part no more under its code; null while it does. Another code continues it
 * from then on, or it ceased to exist. Its last day is the one before.
 */
export function ceasedOn(code: string, register: Register): PlainDate | null {
  const continuation = continuationsIn(register).find(({ predecessor }) => predecessor === code);
  return continuation?.date ?? register.get(code)?.existed.to ?? null;
}

/** The acts that a participant did: what is dated on the day it ceased or later is nobody's, and has no effect. */
export function doneBy<A extends { readonly date: PlainDate }>(
  code: string,
  acts: readonly A[],
  register: Register,
): readonly A[] {
  const ceased = ceasedOn(code, register);
  return ceased === null ? acts : acts.filter(({ date }) => date < ceased);
}
