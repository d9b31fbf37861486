import type { FractionCondition, ShareCondition, UnlessObjectedCondition } from '../../treaty/model/clause.js';
import { readClass, readReferenceDay } from './classes.js';
import { readDay } from './day.js';
import { objectOf, optional } from '../../json/objects.js';
import { readCount } from '../../json/values.js';
import { bothOrNeither, QUOTIENT, THRESHOLD, tooGreat } from './thresholds.js';

type Fraction = FractionCondition['fraction'];
type Objections = UnlessObjectedCondition['unlessObjected'];
type Share = ShareCondition['share'];

const from = optional(readClass);
/** A share of a table, to be reached or to be passed. */
export const readShareOf = objectOf<Share>({ ...THRESHOLD, from }, bothOrNeither);

/** A fraction of a class, and when the class is counted. */
export const readFraction = objectOf<Fraction>(
  {
    of: readClass,
    ...QUOTIENT,
    counted: (input, place) => (input === 'now' ? input : readReferenceDay(input, place)),
    from,
  },
  tooGreat,
);
/** How many of a class must object by a day. */
export const readObjections = objectOf<Objections>(
  {
    until: readDay,
    of: readClass,
    fraction: optional(objectOf<NonNullable<Objections['fraction']>>(QUOTIENT, tooGreat)),
    count: optional(readCount),
    share: optional(objectOf<NonNullable<Objections['share']>>(THRESHOLD, bothOrNeither)),
  },
  ({ fraction, count, share }) =>
    [fraction, count, share].filter((each) => each !== undefined).length === 1
      ? null
      : { at: [], detail: 'Must have exactly one of fraction, count and share: how many must object.' },
);
