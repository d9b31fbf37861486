import type { Cause, Reconciled } from './verdict.js';

/** Claims of one statement that exclude each other, with what would reconcile them. */
export interface ContradictingClaims {
  /** In the order of the statement. */
  readonly claims: readonly string[];
  readonly cause: Cause | null;
  readonly explanation: string;
}

/** The contradictions of a statement, each once, in the order of its claims. */
export function contradictionsIn(reconciled: readonly Reconciled[]): readonly ContradictingClaims[] {
  const told = new Set<string>();
  return reconciled.flatMap(({ claim, contradicts, cause, explanation }) => {
    if (contradicts.length === 0 || told.has(claim.id)) return [];
    const together = new Set([claim.id, ...contradicts]);
    for (const id of together) told.add(id);
    const claims = reconciled.map((each) => each.claim.id).filter((id) => together.has(id));
    return [{ claims, cause, explanation }];
  });
}
