import type { FractionCondition, ShareCondition, UnlessObjectedCondition } from '../clause.js';
import { readClass, readReferenceDay, readTable } from './classes.js';
import { readDay } from './day.js';
import { readShare, readShareToPass } from './reading/decimals.js';
import { type Members, objectOf, optional } from './reading/objects.js';
import { word } from './reading/texts.js';
import { readCount } from './reading/values.js';

type Fraction = FractionCondition['fraction'];
type Objections = UnlessObjectedCondition['unlessObjected'];
type Share = ShareCondition['share'];

const from = optional(readClass);
const QUOTIENT: Members<Pick<Fraction, 'numerator' | 'denominator' | 'rounding'>> = {
  numerator: readCount,
  denominator: readCount,
  rounding: optional(word(['up', 'more-than', 'down'])),
};
const THRESHOLD: Members<Omit<Share, 'from'>> = { of: readTable, atLeast: optional(readShare), moreThan: optional(readShareToPass) };

/** A share of a table, to be reached or to be passed. */
export const readShareOf = objectOf<Share>({ ...THRESHOLD, from }, bothOrNeither);

/** A fraction of a class, and when the class is counted. */
export const readFraction = objectOf<Fraction>(
  { of: readClass, ...QUOTIENT, counted: (input, place) => (input === 'now' ? input : readReferenceDay(input, place)), from },
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

function tooGreat({ numerator, denominator }: { readonly numerator: number; readonly denominator: number }) {
  return numerator > denominator ? { at: ['numerator'], detail: `Must not exceed the denominator, ${String(denominator)}.` } : null;
}

function bothOrNeither({ atLeast, moreThan }: Pick<Share, 'atLeast' | 'moreThan'>) {
  if ((atLeast === undefined) !== (moreThan === undefined)) return null;
  return { at: [atLeast === undefined ? 'atLeast' : 'moreThan'], detail: 'Must have exactly one of atLeast and moreThan.' };
}
