import { compareTexts } from '../text-order.js';
import { participantsNamed } from './by-english-name.js';
import { nameDistance } from './name-distance.js';
import { nameIndexOf } from './name-index.js';
import { plainName, unmarkedName } from './printed-name.js';
import type { Register } from './participant.js';

/** A participant that may be meant, and its latest English name. */
export interface NearName {
  readonly code: string;
  readonly name: string;
}

/**
 * Whom a name or code means. `codes`: one is found, none is unknown, several are ambiguous. `nearest`: where none is
 * found, the three whose names are nearest. They are to be proposed and never taken.
 */
export interface ParticipantNamed {
  readonly codes: readonly string[];
  readonly nearest: readonly NearName[];
}

const MOST_PROPOSED = 3;

/** Finds a participant by its code, name or alias, with or without marks of footnotes; else proposes the nearest. */
export function participantNamed(register: Register, name: string): ParticipantNamed {
  if (register.has(name)) return { codes: [name], nearest: [] };
  const found = participantsNamed(register, name);
  const codes = found.length > 0 ? found : participantsNamed(register, unmarkedName(name));
  return { codes, nearest: codes.length > 0 ? [] : nearestTo(register, unmarkedName(name)) };
}

function nearestTo(register: Register, name: string): readonly NearName[] {
  const printed = plainName(name);
  if (printed === '') return [];
  const distances = new Map<string, number>();
  for (const [known, bearings] of nameIndexOf(register).plain) {
    const distance = nameDistance(printed, known);
    for (const { participant } of bearings) {
      const least = distances.get(participant.code) ?? Infinity;
      if (distance < least) distances.set(participant.code, distance);
    }
  }
  const ordered = [...distances].sort(([a, near], [b, far]) => (near === far ? compareTexts(a, b) : near - far));
  return ordered.slice(0, MOST_PROPOSED).map(([code]) => ({ code, name: latestName(register, code) }));
}

function latestName(register: Register, code: string): string {
  return register.get(code)?.names.at(-1)?.names.en ?? code;
}
