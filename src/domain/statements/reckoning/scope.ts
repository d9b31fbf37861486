import { claimDays, type ClaimDays } from '../claim-days.js';
import type { FiguresByKey } from '../figures.js';
import type { FigureNames } from '../quantities/names.js';
import type { Claim, Statement } from '../statement.js';
import { comparisonsIn, type Comparisons } from './comparisons.js';
import { unitsOf, type Units } from './unit.js';

/** What every claim of a statement is reckoned with. */
export interface ReckoningContext {
  readonly statement: Statement;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly units: Units;
  readonly comparisons: Comparisons;
  readonly figures: FiguresByKey;
  readonly names: FigureNames;
}

/** What one claim is reckoned with. */
export interface Scope extends ReckoningContext {
  readonly claim: Claim;
  readonly days: ClaimDays;
}

/** What the claims of a statement are reckoned with. */
export function reckoningContext(statement: Statement, figures: FiguresByKey, names: FigureNames): ReckoningContext {
  const claims = new Map(statement.claims.map((claim) => [claim.id, claim]));
  return { statement, claims, units: unitsOf(claims), comparisons: comparisonsIn(statement), figures, names };
}

/** The scope of a claim. */
export function scopeOf(claim: Claim, surroundings: ReckoningContext): Scope {
  return { ...surroundings, claim, days: claimDays(claim, surroundings.statement.published) };
}
