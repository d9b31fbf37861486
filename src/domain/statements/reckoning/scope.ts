import { daysOf, type Days } from '../days.js';
import type { Figures } from '../figures.js';
import type { Claim, Statement } from '../statement.js';
import { comparisonsIn, type Comparisons } from './comparisons.js';
import { unitsOf, type Units } from './unit.js';

/** What every claim of a statement is reckoned with. */
export interface Surroundings {
  readonly statement: Statement;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly units: Units;
  readonly comparisons: Comparisons;
  readonly figures: Figures;
}

/** What one claim is reckoned with. */
export interface Scope extends Surroundings {
  readonly claim: Claim;
  readonly days: Days;
}

/** What the claims of a statement are reckoned with. */
export function surroundingsOf(statement: Statement, figures: Figures): Surroundings {
  const claims = new Map(statement.claims.map((claim) => [claim.id, claim]));
  return { statement, claims, units: unitsOf(claims), comparisons: comparisonsIn(statement), figures };
}

/** The scope of a claim. */
export function scopeOf(claim: Claim, surroundings: Surroundings): Scope {
  return { ...surroundings, claim, days: daysOf(claim, surroundings.statement.published) };
}
