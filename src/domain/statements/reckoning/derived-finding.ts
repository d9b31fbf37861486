import type { Claim, Comparison, Derived } from '../statement.js';
import { notComputable, type Finding } from '../verdict.js';
import { numberFinding } from './number-finding.js';
import { notGivenFinding } from './not-given.js';
import type { Scope } from './scope.js';
import { derivedValue } from './term-value.js';

/**
 * Compares a derived figure with what it is derived from. Where that is stated in the same statement and rounding does not explain the
 * difference, the claims contradict each other.
 */
export function derivedFinding(derived: Derived, scope: Scope, unit: string | null): Finding {
  const { claim } = scope;
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

function leadOf(derived: Derived): string {
  if ('sum' in derived) return `The ${derived.sum.length} figures add up to`;
  return 'change' in derived ? 'The change is' : 'It is';
}

/** The comparison of periods that a claim is about, if it is. */
export function comparisonIn({ quantity }: Pick<Claim, 'quantity'>): Comparison | null {
  if (typeof quantity === 'string' || 'sum' in quantity) return null;
  if ('change' in quantity) return quantity.change;
  return 'change' in quantity.percent ? quantity.percent.change : null;
}
