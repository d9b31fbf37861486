import type { PlainDate } from '../calendar/plain-date.js';
import { existsAt } from './on-a-date.js';
import { participantNamed, type NearName } from './participant-named.js';
import type { Register } from './participant.js';

/**
 * Whether a code means a territory on a day: one of the register, or a State before its independence. The United
 * Kingdom extended treaties to Fiji until 1970.
 */
export function isTerritoryOn(code: string, date: PlainDate, register: Register): boolean {
  const participant = register.get(code);
  if (participant === undefined) return false;
  return participant.kind === 'territory' || (participant.kind === 'state' && !existsAt(participant, date));
}

/** The territories that a text names, or those whose names are nearest to it. */
export function territoriesNear(text: string, register: Register): readonly NearName[] {
  const territories = new Map([...register].filter(([, { kind }]) => kind === 'territory'));
  const { codes, nearest } = participantNamed(territories, text);
  return codes.length === 0
    ? nearest
    : codes.map((code) => ({ code, name: territories.get(code)?.names.at(-1)?.names.en ?? code }));
}
