import type { Refusal } from '../../domain/refusal.js';
import { invalidBody } from '../../platform/http/input/json-body.js';
import type { Recordings } from '../../recording/recordings.js';
import type { Draft } from '../../ledger/envelope.js';
import type { Rehearsal } from '../rehearsal.js';

/** A mark and the position it names. `draft` null: it named that position before. */
export interface NamedMark {
  readonly name: string;
  readonly position: number;
  readonly draft: Draft | null;
}

/** The name a table's mark has where none is asked for: `untc-uncac-2013-07-06`. */
export function usualMark(treaty: string, observed: string): string {
  return `untc-${treaty.toLowerCase().slice(0, 45)}-${observed}`;
}

/**
 * Names the position after what was decided. Throws Problem `invalid-body` for a name that cannot be one; a name that
 * is taken is a refusal.
 */
export async function nameMark(
  name: string,
  rehearsal: Rehearsal,
  recordings: Recordings,
): Promise<NamedMark | { readonly refusal: Refusal }> {
  const prepared = recordings.prepare({ record: 'mark', name });
  if ('errors' in prepared) throw invalidBody(prepared.errors);
  const { position } = rehearsal.head;
  const decided = await prepared.write.decide(rehearsal);
  if ('events' in decided) return { name, position, draft: decided.events[0] ?? null };
  if ('refusal' in decided.refused) return { refusal: decided.refused.refusal };
  throw new Error('A mark was refused without a refusal.');
}

/** The same, with a number after the name where it is taken. */
export async function nameUsualMark(usual: string, rehearsal: Rehearsal, recordings: Recordings): Promise<NamedMark> {
  for (let number = 1; ; number += 1) {
    const named = await nameMark(number === 1 ? usual : `${usual}-${String(number)}`, rehearsal, recordings);
    if (!('refusal' in named)) return named;
    if (named.refusal.code !== 'mark-taken') throw new Error(named.refusal.sentence);
  }
}
