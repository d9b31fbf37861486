import { DEFAULT_CURRENCY, termsOf } from '../figures-needed.js';
import { isAmount, readQuantity } from '../quantities/quantity.js';
import type { Claim, DerivedFigure, FigureTerm } from '../statement.js';

/** Units of claims by id: a currency, `per cent`, or null for a bare number, a date or a word. */
export type Units = ReadonlyMap<string, string | null>;

/** A claim further away than that gives no unit to one that rests on it. */
const FARTHEST = 100;

/**
 * The unit of what each claim states. One that rests on others has theirs; two that rest on each other have none from
 * it.
 */
export function unitsOf(claims: ReadonlyMap<string, Claim>): Units {
  const units = new Map<string, string | null>();
  const unitOfClaim = (id: string, distance: number): string | null => {
    const [known, claim] = [units.get(id), claims.get(id)];
    if (known !== undefined || claim === undefined || distance > FARTHEST) return known ?? null;
    units.set(id, null);
    const unit = unitOfTerm(claim.quantity, claim.currency, (other) => unitOfClaim(other, distance + 1));
    units.set(id, unit);
    return unit;
  };
  for (const id of claims.keys()) unitOfClaim(id, 0);
  return units;
}

/** The units of the figures that another is derived from, each once; of several no number can be made. */
export function unitsIn(derived: DerivedFigure, claim: Claim, units: Units): readonly string[] {
  const found = termsOf(derived).map((term) => unitOfTerm(term, claim.currency, (id) => units.get(id) ?? null));
  return [...new Set(found.filter((unit) => unit !== null))];
}

function unitOfTerm(
  term: FigureTerm,
  currency: string | undefined,
  unitOfClaim: (id: string) => string | null,
): string | null {
  if (term === null || typeof term === 'string') return term === null ? null : unitOfText(term, currency);
  if ('notGiven' in term) return null;
  if ('quantity' in term) return unitOfText(term.quantity, term.currency ?? currency);
  if ('claim' in term) return unitOfClaim(term.claim);
  if ('percent' in term) return 'per cent';
  if (currency !== undefined) return currency;
  for (const each of termsOf(term)) {
    const unit = unitOfTerm(each, undefined, unitOfClaim);
    if (unit !== null) return unit;
  }
  return null;
}

function unitOfText(text: string, currency: string | undefined): string | null {
  const quantity = readQuantity(text);
  return !('fault' in quantity) && isAmount(quantity) ? (currency ?? DEFAULT_CURRENCY) : null;
}
