import { DEFAULT_CURRENCY, termsOf } from '../needed.js';
import { isAmount, readQuantity } from '../quantities/quantity.js';
import type { Claim, DerivedFigure, FigureTerm } from '../statement.js';

/** The unit of what a claim states: a currency, `per cent`, or null for a bare number, a date or a word. */
export function unitOf(claim: Claim, claims: ReadonlyMap<string, Claim>): string | null {
  return unitOfTerm(claim.quantity, claim.currency, claims, new Set([claim.id]));
}

/** The units of the figures that another is derived from, each once; of several no number can be made. */
export function unitsIn(derived: DerivedFigure, claim: Claim, claims: ReadonlyMap<string, Claim>): readonly string[] {
  const units = termsOf(derived).map((term) => unitOfTerm(term, claim.currency, claims, new Set([claim.id])));
  return [...new Set(units.filter((unit) => unit !== null))];
}

/** `seen`: the claims on the way here; two that rest on each other have no unit from it. */
function unitOfTerm(
  term: FigureTerm,
  currency: string | undefined,
  claims: ReadonlyMap<string, Claim>,
  seen: ReadonlySet<string>,
): string | null {
  if (term === null || typeof term === 'string') return term === null ? null : unitOfText(term, currency);
  if ('notGiven' in term) return null;
  if ('quantity' in term) return unitOfText(term.quantity, term.currency ?? currency);
  if ('claim' in term) {
    const named = claims.get(term.claim);
    if (named === undefined || seen.has(named.id)) return null;
    return unitOfTerm(named.quantity, named.currency, claims, new Set([...seen, named.id]));
  }
  if ('percent' in term) return 'per cent';
  if (currency !== undefined) return currency;
  const units = termsOf(term).map((each) => unitOfTerm(each, undefined, claims, seen));
  return units.find((unit) => unit !== null) ?? null;
}

function unitOfText(text: string, currency: string | undefined): string | null {
  const quantity = readQuantity(text);
  return !('fault' in quantity) && isAmount(quantity) ? (currency ?? DEFAULT_CURRENCY) : null;
}
