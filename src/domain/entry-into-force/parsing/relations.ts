import type { ProvisionalApplicationClause, RelationsClause } from '../../treaty/model/clause.js';
import { readDelay } from './delay.js';
import { readKinds } from './instruments.js';
import { objectOf, optional } from '../../json/objects.js';
import { readText, word } from '../../json/texts.js';
import { readBoolean, readDate } from '../../json/values.js';

const article = optional(readText);

/** A clause on provisional application. */
export const readProvisionalApplication = objectOf<ProvisionalApplicationClause>(
  {
    signatories: optional(readBoolean),
    untilInForce: optional(readBoolean),
    from: optional(readDate),
    until: optional(readDate),
    article,
  },
  ({ from, until }) =>
    from !== undefined && until !== undefined && until < from
      ? { at: ['until'], detail: 'Must not be before from.' }
      : null,
);

/** A clause on instruments that bind pair by pair. */
export const readRelations = objectOf<RelationsClause>(
  {
    kinds: readKinds,
    by: word(['acceptance', 'no-objection']),
    then: readDelay,
    objectionsWithin: optional(readDelay),
    article,
  },
  ({ by, objectionsWithin }) =>
    by === 'acceptance' && objectionsWithin !== undefined
      ? { at: ['objectionsWithin'], detail: 'Goes with no-objection only; acceptances have no time limit here.' }
      : null,
);
