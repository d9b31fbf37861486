import type { Ledger } from '../../ledger/ledger.js';
import { Problem } from '../../platform/http/problem.js';
import { viewAt, type View } from './view.js';

/**
 * What a question asks for by its id. `did`: how it comes into a ledger; `never`: what to say where no ledger position
 * knows it.
 */
export interface Subject {
  readonly what: 'treaty' | 'participant' | 'fund' | 'pledge' | 'receipt' | 'statement';
  readonly id: string;
  readonly did: 'registered' | 'recorded';
  readonly never: string;
}

/**
 * What `read` finds at a position. Where it finds nothing: Problem `unknown-…` (404), which tells where it came later.
 */
export async function knownAt<T>(
  ledger: Ledger,
  at: number,
  read: (view: View) => Promise<T | null>,
  { what, id, did, never }: Subject,
): Promise<T> {
  const known = await read(viewAt(ledger, at));
  if (known !== null) return known;
  const now = await read(viewAt(ledger, (await ledger.head()).position));
  const later = `The ${what} ${id} was not ${did} at position ${String(at)}; it was ${did} later.`;
  throw new Problem(404, `unknown-${what}`, `Unknown ${what}`, now === null ? never : later, {
    [what]: id,
    ...(now === null ? {} : { knownLater: true }),
  });
}
