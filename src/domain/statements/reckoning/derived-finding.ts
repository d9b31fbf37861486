import type { DerivedFigure } from '../statement.js';
import { notComputable, type ClaimFinding } from '../verdict.js';
import { comparisonIn } from './comparisons.js';
import { numberFinding } from './number-finding.js';
import { notGivenFinding } from './not-given.js';
import type { Scope } from './scope.js';
import { derivedValue } from './term-value.js';
import { unitsIn } from './unit.js';

/**
 * Compares a derived figure with what it is derived from. Where that is stated in the same statement and rounding does
 * not explain the difference, the claims contradict each other.
 */
export function derivedFinding(derived: DerivedFigure, scope: Scope, unit: string | null): ClaimFinding {
  const { claim } = scope;
  const units = unitsIn(derived, claim, scope.units);
  if (units.length > 1)
    return notComputable(
      `The figures it is derived from are in ${units.join(' and ')}, which do not add up without a rate.`,
    );
  const value = derivedValue(derived, scope);
  if ('because' in value) {
    const comparison = comparisonIn(claim);
    return value.notGiven && comparison !== null ? notGivenFinding(comparison, scope) : notComputable(value.because);
  }
  const finding = numberFinding(claim, { number: value.number, rows: value.rows, unit, what: leadOf(derived) });
  if (finding.verdict !== 'differs' || finding.cause !== null || value.ledger) return finding;
  return {
    ...finding,
    verdict: 'contradicts',
    contradicts: value.claims,
    explanation: `${finding.explanation} Both stand in this statement.`,
  };
}

function leadOf(derived: DerivedFigure): string {
  if ('sum' in derived) return `The ${derived.sum.length} figures add up to`;
  return 'change' in derived ? 'The change is' : 'It is';
}
