import type { Findings } from './findings.js';

/** What the rest of the treaty defines: the names of its classes and weights, and its own id where known. */
export interface Defined {
  readonly classes?: Readonly<Record<string, unknown>>;
  readonly weights?: Readonly<Record<string, unknown>>;
  readonly treaty?: string | undefined;
}

/** Where a reader stands in the clause, how deep, and what it has to go by. */
export interface Place {
  readonly pointer: string;
  readonly depth: number;
  readonly defined: Defined;
  readonly findings: Findings;
}

/** Reads a value; where it cannot, it has noted why and gives undefined. */
export type Reader<T> = (input: unknown, place: Place) => T | undefined;

/** The place of a key or index: one step of the JSON pointer (RFC 6901) further. */
export function below(place: Place, key: string | number): Place {
  return {
    ...place,
    pointer: `${place.pointer}/${String(key).slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`,
  };
}
