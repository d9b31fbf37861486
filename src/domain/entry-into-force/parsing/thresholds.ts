import type { FractionCondition, ShareCondition } from '../../treaty/model/clause.js';
import { readTableName } from './classes.js';
import { readShare, readShareToPass } from '../../json/decimals.js';
import { type Members, optional } from '../../json/objects.js';
import { word } from '../../json/texts.js';
import { readCount } from '../../json/values.js';

type Fraction = FractionCondition['fraction'];
type Share = ShareCondition['share'];

/** The members of a fraction, wherever it stands. */
export const QUOTIENT: Members<Pick<Fraction, 'numerator' | 'denominator' | 'rounding'>> = {
  numerator: readCount,
  denominator: readCount,
  rounding: optional(word(['up', 'more-than', 'down'])),
};

/** The members of a share, wherever it stands. */
export const THRESHOLD: Members<Omit<Share, 'from'>> = {
  of: readTableName,
  atLeast: optional(readShare),
  moreThan: optional(readShareToPass),
};

/** What is wrong where the numerator is above the denominator. */
export function tooGreat({ numerator, denominator }: { readonly numerator: number; readonly denominator: number }) {
  return numerator > denominator
    ? { at: ['numerator'], detail: `Must not exceed the denominator, ${String(denominator)}.` }
    : null;
}

/** What is wrong where a share is neither to be reached nor to be passed, or both. */
export function bothOrNeither({ atLeast, moreThan }: Pick<Share, 'atLeast' | 'moreThan'>) {
  if ((atLeast === undefined) !== (moreThan === undefined)) return null;
  return {
    at: [atLeast === undefined ? 'atLeast' : 'moreThan'],
    detail: 'Must have exactly one of atLeast and moreThan.',
  };
}
