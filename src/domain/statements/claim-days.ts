import type { PlainDate } from '../calendar/plain-date.js';
import type { Claim, QuantityOnDays, StatedPeriod } from './statement.js';

/** The days that a figure is of: those it names itself, else those of the claim, else the day of publication. */
export interface ClaimDays {
  readonly from: PlainDate | null;
  readonly to: PlainDate;
}

/** The days of a claim. */
export function claimDays({ asOf, from, to }: Pick<Claim, 'asOf' | 'from' | 'to'>, published: PlainDate): ClaimDays {
  return { from: from ?? null, to: to ?? asOf ?? published };
}

/** The days of a quantity within a claim. */
export function daysOfTerm(term: QuantityOnDays, claim: ClaimDays): ClaimDays {
  const own = term.asOf ?? term.to;
  return own === undefined ? claim : { from: term.from ?? null, to: own };
}

/** The period, where the days are one. */
export function spanOf({ from, to }: ClaimDays): StatedPeriod | null {
  return from === null ? null : { from, to };
}
