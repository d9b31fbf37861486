import { daysOf, type Days } from '../days.js';
import type { Figures } from '../figures.js';
import type { Claim, Statement } from '../statement.js';

/** What a claim is reckoned with. */
export interface Scope {
  readonly claim: Claim;
  readonly days: Days;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly figures: Figures;
  readonly statement: Statement;
}

/** The scope of a claim of a statement. */
export function scopeOf(claim: Claim, statement: Statement, claims: Scope['claims'], figures: Figures): Scope {
  return { claim, days: daysOf(claim, statement.published), claims, figures, statement };
}
