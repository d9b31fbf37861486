import type { PlainDate } from '../calendar/plain-date.js';
import { existsAt, nameAt } from './on-a-date.js';
import type { Participant, Register } from './participant.js';

type NameIndex = ReadonlyMap<string, readonly Participant[]>;

const indexes = new WeakMap<Register, NameIndex>();

/**
 * The codes of the participants that have or ever had exactly this English name: none is unknown, several are
 * ambiguous. Former States only where no living participant has it. Case, accents, spaces, the form of apostrophes and
 * dashes, and "St." for "Saint" make no difference.
 */
export function participantsNamed(register: Register, name: string): readonly string[] {
  const all = everNamed(register, name);
  const living = all.filter(({ existed }) => existed.to === null);
  return (living.length > 0 ? living : all).map(({ code }) => code);
}

/**
 * The same for a name read on a page of a known day: those named so on that day come first. Where nobody is, everybody
 * who ever was, former States as well, since a page may keep an old name.
 */
export function participantsNamedOn(register: Register, name: string, day: PlainDate): readonly string[] {
  const all = everNamed(register, name);
  const then = all.filter((each) => sameName(nameAt(each, day), name) && existsAt(each, day));
  return (then.length > 0 ? then : all).map(({ code }) => code);
}

function everNamed(register: Register, name: string): readonly Participant[] {
  return indexOf(register).get(comparable(name)) ?? [];
}

function indexOf(register: Register): NameIndex {
  let index = indexes.get(register);
  if (index === undefined) {
    index = madeIndex(register);
    indexes.set(register, index);
  }
  return index;
}

function madeIndex(register: Register): NameIndex {
  const index = new Map<string, readonly Participant[]>();
  for (const participant of register.values())
    for (const name of new Set(participant.names.map(({ names }) => comparable(names.en))))
      index.set(name, [...(index.get(name) ?? []), participant]);
  return index;
}

function sameName(one: string, other: string): boolean {
  return comparable(one) === comparable(other);
}

/** A name without what differs between two correct printings of it. */
function comparable(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[‘’ʼ`´′]/g, "'")
    .replaceAll(/[‐‑‒–—]/g, '-')
    .toLowerCase()
    .replaceAll(/\bst\.?(?=\s)/g, 'saint')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
