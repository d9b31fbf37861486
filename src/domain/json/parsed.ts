import type { Refusal } from '../refusal.js';
import type { Findings, Malformed, Unknown } from './findings.js';
import type { Defined, Place } from './place.js';

/**
 * What reading a clause comes to: the clause, what is malformed in it, or a refusal (`clause-not-expressible`) of what
 * the language has no word for.
 */
export type Parsed<T> =
  { readonly clause: T } | { readonly malformed: readonly Malformed[] } | { readonly refused: Refusal };

const MOST_FINDINGS = 20;

/**
 * Runs a reader over a clause and closes what it found. `name` is that of the clause in the treaty, for the refusal.
 */
export function parsed<T>(name: string, defined: Defined, read: (place: Place) => T | undefined): Parsed<T> {
  const findings: Findings = { malformed: [], unknown: [] };
  const clause = read({ pointer: '', depth: 0, defined, findings });
  if (findings.malformed.length > 0) return { malformed: findings.malformed };
  const [first] = findings.unknown;
  if (first !== undefined) return { refused: notExpressible(name, first, findings.unknown) };
  if (clause === undefined)
    throw new Error(`The clause ${name} was not read, and nothing was found to be wrong with it.`);
  return { clause };
}

/** Notes something malformed (the first twenty are kept) and gives `undefined`, the value of what could not be read. */
export function malformed({ findings, pointer }: Place, detail: string): undefined {
  if (findings.malformed.length < MOST_FINDINGS) findings.malformed.push({ pointer, detail });
  return undefined;
}

/** Notes a kind that the language does not know (the first twenty are kept). */
export function unknownKind({ findings, pointer }: Place, found: Omit<Unknown, 'pointer'>): undefined {
  if (findings.unknown.length < MOST_FINDINGS) findings.unknown.push({ pointer, ...found });
  return undefined;
}

function notExpressible(name: string, { what, known }: Unknown, found: readonly Unknown[]): Refusal {
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  const listed = kinds.map((kind) => JSON.stringify(kind)).join(', ');
  return {
    code: 'clause-not-expressible',
    sentence:
      `The clause ${name} uses ${listed}, which the language of clauses does not know, and a clause is never approximated: nothing was recorded. ` +
      `The kinds of ${what} that it knows are ${known.join(', ')}. Say it with these, or leave the clause out and record the date ` +
      'that the depositary declares (entry-into-force-declared).',
    facts: { clause: name, kinds, pointers: found.map(({ pointer }) => pointer), known },
  };
}
