import type { Remedy } from './remedy.js';

/** A refused request, as its problem document tells it. */
export interface ProblemModel {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** What its title speaks of: a name of the address, where the code is of one. */
  readonly what: string;
  readonly remedy: Remedy;
  /** The document as the API answers it. */
  readonly document: Readonly<Record<string, unknown>>;
}
