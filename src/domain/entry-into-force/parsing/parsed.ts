import type { Refusal } from '../../refusal.js';

/** What is wrong with a value; `pointer` is a JSON pointer relative to the clause ('' is the clause itself). */
export interface Malformed {
  readonly pointer: string;
  readonly detail: string;
}

/** What reading a clause comes to: the clause, what is malformed in it, or a refusal (`clause-not-expressible`) of what only a later version can evaluate. */
export type Parsed<T> = { readonly clause: T } | { readonly malformed: readonly Malformed[] } | { readonly refused: Refusal };

/** Kinds of condition and class that CONTRACT §3 knows and this version cannot evaluate. */
export const NOT_EXPRESSIBLE = [
  'share',
  'each',
  'fraction',
  'inForce',
  'notBefore',
  'decided',
  'all',
  'any',
  'earliestOf',
  'latestOf',
  'attribute',
] as const;

/** Findings made while reading one clause. */
export interface Findings {
  readonly malformed: Malformed[];
  readonly notExpressible: { readonly pointer: string; readonly kind: string }[];
}

const MOST_FINDINGS = 20;

/** Runs a reader over a clause and closes what it found. `name` is that of the clause in the treaty, for the refusal. */
export function parsed<T>(name: string, read: (findings: Findings) => T | undefined): Parsed<T> {
  const findings: Findings = { malformed: [], notExpressible: [] };
  const clause = read(findings);
  if (findings.malformed.length > 0) return { malformed: findings.malformed };
  if (findings.notExpressible.length > 0) return { refused: notExpressible(name, findings) };
  if (clause === undefined) throw new Error(`The clause ${name} was not read, and nothing was found to be wrong with it.`);
  return { clause };
}

/** Notes something malformed (the first twenty are kept) and gives `undefined`, the value of what could not be read. */
export function malformed(findings: Findings, pointer: string, detail: string): undefined {
  if (findings.malformed.length < MOST_FINDINGS) findings.malformed.push({ pointer, detail });
  return undefined;
}

function notExpressible(name: string, { notExpressible: found }: Findings): Refusal {
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  const listed = kinds.map((kind) => `"${kind}"`).join(', ');
  return {
    code: 'clause-not-expressible',
    sentence:
      `The clause ${name} uses ${listed}, which this version cannot evaluate, and a clause is never approximated: nothing was recorded. ` +
      'Conditions of the kind "instruments" can be evaluated, with classes given as a list or by membership. Leave this clause out and record the ' +
      'date that the depositary declares (entry-into-force-declared), or register the treaty when a later version brings it.',
    facts: { clause: name, kinds, pointers: found.map(({ pointer }) => pointer) },
  };
}
