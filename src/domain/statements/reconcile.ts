import type { FiguresByKey } from './figures.js';
import { quantityOf } from './parsing/quantities.js';
import { BY_CODE, type FigureNames } from './quantities/names.js';
import { toldFigure } from './figure-told.js';
import { comparisonIn } from './reckoning/comparisons.js';
import { derivedFinding } from './reckoning/derived-finding.js';
import { ledgerFinding } from './reckoning/ledger-finding.js';
import { overlapWarnings } from './reckoning/overlap.js';
import { scopeOf, reckoningContext, type Scope } from './reckoning/scope.js';
import type { Claim, Statement } from './statement.js';
import type { ClaimFinding, Reconciled, ClaimVerdict } from './verdict.js';
import { claimQuantityInWords } from './words/quantities.js';

/** How many claims came to each verdict. */
export type VerdictTotals = Readonly<Record<ClaimVerdict, number>>;

/**
 * Compares each claim of a statement with the ledger's figures, or with those of its own claims that it is derived
 * from. Every one of `figuresNeeded` must be in `figures`. Nothing is changed or balanced by it. `names`: of the words.
 */
export function reconcile(
  statement: Statement,
  figures: FiguresByKey,
  names: FigureNames = BY_CODE,
): readonly Reconciled[] {
  const surroundings = reckoningContext(statement, figures, names);
  return statement.claims.map((claim) => reconciled(claim, scopeOf(claim, surroundings)));
}

/** How many claims came to each verdict. */
export function verdictTotals(claims: readonly Pick<Reconciled, 'verdict'>[]): VerdictTotals {
  const of = (verdict: ClaimVerdict): number => claims.filter((claim) => claim.verdict === verdict).length;
  return {
    agrees: of('agrees'),
    differs: of('differs'),
    contradicts: of('contradicts'),
    'not-computable': of('not-computable'),
  };
}

function reconciled(claim: Claim, scope: Scope): Reconciled {
  const unit = scope.units.get(claim.id) ?? null;
  const comparison = comparisonIn(claim);
  const warnings = comparison === null ? [] : overlapWarnings(comparison, scope);
  const finding = findingOf(claim, scope, unit);
  const inWords = claimQuantityInWords(claim.quantity, scope.days, scope.names);
  return { claim, inWords, figure: toldFigure(claim.quantity, scope.days), unit, warnings, ...finding };
}

function findingOf({ quantity }: Claim, scope: Scope, unit: string | null): ClaimFinding {
  if (typeof quantity !== 'string') return derivedFinding(quantity, scope, unit);
  const read = quantityOf(quantity);
  if (read === null) throw new Error(`The quantity ${quantity} was recorded unread.`);
  return ledgerFinding(quantity, read, scope);
}
