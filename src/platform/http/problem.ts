import type { ProblemCode } from './problems/problem-code.js';

/** A refused request as RFC 9457 tells it. `code` is stable; `facts` become extension members of the document. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: ProblemCode,
    readonly title: string,
    readonly detail: string,
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail);
  }
}
