import type { TerminationClause, WithdrawalClause } from '../../treaty/model/clause.js';
import { readDelay } from './delay.js';
import { objectOf, optional } from '../../json/objects.js';
import { readText, word } from '../../json/texts.js';
import { readBoolean, readCount } from '../../json/values.js';

const article = optional(readText);

/** A clause on withdrawal: by a delay or in terms. */
export const readWithdrawal = objectOf<WithdrawalClause>(
  {
    then: optional(readDelay),
    terms: optional(
      objectOf<NonNullable<WithdrawalClause['terms']>>({ first: readCount, each: readCount, notice: readDelay }),
    ),
    withParent: optional(readBoolean),
    withMembers: optional(readBoolean),
    openAfter: optional(
      objectOf<NonNullable<WithdrawalClause['openAfter']>>({ delay: readDelay, of: word(['treaty', 'participant']) }),
    ),
    windows: optional(
      objectOf<NonNullable<WithdrawalClause['windows']>>({ every: readCount, open: readCount }, ({ every, open }) =>
        open < every
          ? null
          : { at: ['open'], detail: `Must be fewer years than the ${String(every)} after which the window opens.` },
      ),
    ),
    article,
  },
  ({ then, terms }) => {
    if ((then === undefined) !== (terms === undefined)) return null;
    return {
      at: [then === undefined ? 'then' : 'terms'],
      detail: 'Must have exactly one of then (a delay) and terms.',
    };
  },
);

/** A clause on the end of the treaty. */
export const readTermination = objectOf<TerminationClause>({
  below: readCount,
  unlessDecided: optional(readBoolean),
  article,
});
