import type { PlainDate } from '../calendar/plain-date.js';
import { nameIndexOf, type Bearing } from './name-index.js';
import { existsAt } from './on-a-date.js';
import { comparableName } from './printed-name.js';
import type { Register } from './participant.js';

/**
 * The codes of the participants that have or ever had exactly this English name, else this alias, else one that differs
 * in style alone. None is unknown, several are ambiguous. Former States only where no living participant has it. Case,
 * accents, spaces, the form of apostrophes and dashes, and "St." for "Saint" make no difference.
 */
export function participantsNamed(register: Register, name: string): readonly string[] {
  const all = everNamed(register, name).map(({ participant }) => participant);
  const living = all.filter(({ existed }) => existed.to === null);
  return codesOf(living.length > 0 ? living : all);
}

/**
 * The same for a name read on a page of a known day: those named so on that day come first. Where nobody is, everybody
 * who ever was, former States as well, since a page may keep an old name.
 */
export function participantsNamedOn(register: Register, name: string, day: PlainDate): readonly string[] {
  const all = everNamed(register, name);
  const then = all.filter(({ participant, holdsOn }) => holdsOn(day) && existsAt(participant, day));
  return codesOf((then.length > 0 ? then : all).map(({ participant }) => participant));
}

/** Who bears a name: by its own names before aliases, by aliases before what is only alike. */
function everNamed(register: Register, name: string): readonly Bearing[] {
  const { exact, aliases, alike } = nameIndexOf(register);
  const key = comparableName(name);
  return exact.get(key) ?? aliases.get(key) ?? alike(name);
}

function codesOf(participants: readonly { readonly code: string }[]): readonly string[] {
  return [...new Set(participants.map(({ code }) => code))];
}
