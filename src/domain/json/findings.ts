/** What is wrong with a value; `pointer` is a JSON pointer relative to the clause ('' is the clause itself). */
export interface Malformed {
  readonly pointer: string;
  readonly detail: string;
}

/** A condition, delay or class of a kind that the language does not know. `known`: the kinds it does. */
export interface Unknown {
  readonly pointer: string;
  readonly what: 'condition' | 'delay' | 'class';
  readonly kind: string;
  readonly known: readonly string[];
}

/** Findings made while reading one clause. */
export interface Findings {
  readonly malformed: Malformed[];
  readonly unknown: Unknown[];
}
