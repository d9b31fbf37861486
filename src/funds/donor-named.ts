import { nameAt } from '../domain/participants/on-a-date.js';
import type { Register } from '../domain/participants/participant.js';

/** Who gave, under the name of a day; null: not named, or not known. */
export function donorNamed(
  code: string | null,
  register: Register,
  day: string,
): { readonly code: string; readonly name: string } | null {
  if (code === null) return null;
  const participant = register.get(code);
  return { code, name: participant === undefined ? code : nameAt(participant, day) };
}
