import { claimDays } from '../claim-days.js';
import { termsOf } from '../figures-needed.js';
import type { Claim, FigureChange, FigureTerm, Statement } from '../statement.js';

/** The claims of a statement about one and the same change, by its key. */
export type Comparisons = ReadonlyMap<string, readonly Claim[]>;

/**
 * Which claims are about the same change: from and to the same figures, on the same days where these are the claim's
 * own.
 */
export function comparisonsIn({ claims, published }: Statement): Comparisons {
  const found = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = comparisonKey(claim, published);
    if (key !== null) found.set(key, [...(found.get(key) ?? []), claim]);
  }
  return found;
}

/** What claims about the same change have in common; null for a claim about none. */
export function comparisonKey(claim: Claim, published: Statement['published']): string | null {
  const change = comparisonIn(claim);
  if (change === null) return null;
  const own = onOwnDays(change.from) || onOwnDays(change.to);
  return JSON.stringify([change.from, change.to, own ? [claimDays(claim, published), claim.currency ?? null] : null]);
}

/** The change that a claim is about, if it is. */
export function comparisonIn({ quantity }: Pick<Claim, 'quantity'>): FigureChange | null {
  if (typeof quantity === 'string' || 'sum' in quantity) return null;
  if ('change' in quantity) return quantity.change;
  return 'change' in quantity.percent ? quantity.percent.change : null;
}

function onOwnDays(term: FigureTerm): boolean {
  if (term === null || typeof term === 'string') return term !== null;
  if ('claim' in term || 'notGiven' in term) return false;
  return 'quantity' in term ? term.asOf === undefined && term.to === undefined : termsOf(term).some(onOwnDays);
}
