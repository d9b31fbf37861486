import type { PlainDate } from '../calendar/plain-date.js';
import type { Register } from './participant.js';

/** Who carries on a participant's legal person under another code, and from which day. */
export interface Continuation {
  readonly predecessor: string;
  readonly continuator: string;
  readonly date: PlainDate;
}

const known = new WeakMap<Register, readonly Continuation[]>();

/**
 * Continuations under another code. A continuator keeps the acts of its predecessor (Russian Federation, 1991); a
 * successor does not, it notifies its own. Derived once for each register, which never changes.
 */
export function continuationsIn(register: Register): readonly Continuation[] {
  let found = known.get(register);
  if (found === undefined) {
    found = [...register.values()].flatMap(({ code, successions }) =>
      successions
        .filter(({ mode, predecessor }) => mode === 'continuation' && predecessor !== code)
        .map(({ predecessor, date }) => ({ predecessor, continuator: code, date })),
    );
    known.set(register, found);
  }
  return found;
}
