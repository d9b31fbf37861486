import { claimDays, daysOfTerm, type ClaimDays } from './claim-days.js';
import { figureKey, type Wanted } from './figures.js';
import { readQuantity } from './quantities/quantity.js';
import type { Claim, DerivedFigure, Statement, FigureTerm } from './statement.js';

/** An amount in a claim that names no currency. */
export const DEFAULT_CURRENCY = 'USD';

/** The figures of the ledger that a statement is compared with, each once. */
export function figuresNeeded({ claims, published }: Statement): readonly Wanted[] {
  const needed = new Map<string, Wanted>();
  for (const claim of claims) {
    for (const wanted of wantedIn(claim.quantity, claim, claimDays(claim, published)))
      needed.set(figureKey(wanted), wanted);
  }
  return [...needed.values()];
}

/** The figure that a quantity stands for on some days; null for what no ledger holds. */
export function wantedOf(text: string, days: ClaimDays, currency: string | undefined): Wanted | null {
  const quantity = readQuantity(text);
  return 'fault' in quantity || quantity.of === 'other'
    ? null
    : { quantity, ...days, currency: currency ?? DEFAULT_CURRENCY };
}

function wantedIn(term: FigureTerm, claim: Claim, days: ClaimDays): readonly Wanted[] {
  if (term === null || (typeof term === 'object' && ('claim' in term || 'notGiven' in term))) return [];
  if (typeof term === 'string') return one(wantedOf(term, days, claim.currency));
  if ('quantity' in term) return one(wantedOf(term.quantity, daysOfTerm(term, days), term.currency ?? claim.currency));
  return termsOf(term).flatMap((each) => wantedIn(each, claim, days));
}

/** The figures that a derived one is made of. */
export function termsOf(derived: DerivedFigure): readonly FigureTerm[] {
  if ('sum' in derived) return derived.sum;
  if ('change' in derived) return [derived.change.from, derived.change.to];
  const { percent } = derived;
  return 'change' in percent ? [percent.change.from, percent.change.to] : [percent.part, percent.of];
}

function one(wanted: Wanted | null): readonly Wanted[] {
  return wanted === null ? [] : [wanted];
}
