import { applyDelay } from '../../../calendar/delay.js';
import { LAST_DATE, type PlainDate } from '../../../calendar/plain-date.js';
import type { WithdrawalClause } from '../../model/clause.js';

type Terms = NonNullable<WithdrawalClause['terms']>;

/**
 * The day on which a notice of withdrawal takes effect by the clause. That is after its delay, or at the end of the
 * term that is running when the time of notice has passed. Null where that is open. It is open without a clause, and
 * while the treaty's own entry into force, from which terms are counted, is not known.
 */
export function withdrawalEffect(
  clause: WithdrawalClause | null,
  notified: PlainDate,
  entryIntoForce: PlainDate | null,
): PlainDate | null {
  if (clause?.terms !== undefined)
    return entryIntoForce === null ? null : endOfTerm(clause.terms, notified, entryIntoForce);
  return clause?.then === undefined ? null : applyDelay(clause.then, notified);
}

/** Terms are counted from the first day as whole years, so that a term of a leap day does not move those after it. */
function endOfTerm({ first, each, notice }: Terms, notified: PlainDate, since: PlainDate): PlainDate {
  const earliest = applyDelay(notice, notified);
  let end = applyDelay({ years: first }, since);
  for (let years = first + each; end < earliest && end < LAST_DATE; years += each) end = applyDelay({ years }, since);
  return end;
}
