import { CONSENT_KINDS } from '../../treaty/action.js';
import type { Condition, FractionCondition, InstrumentsCondition, ShareCondition, UnlessObjectedCondition } from '../clause.js';
import { readClass, readReferenceDay, readTable } from './classes.js';
import { readDay, readOtherTreaty } from './day.js';
import type { Place, Reader } from './reading/place.js';
import { listOf, type Members, objectOf, oneOf, optional, setOf } from './reading/shapes.js';
import { code, readAmount, readCount, readShare, readShareToPass, readTrue, word } from './reading/values.js';

const MOST_PARTS = 20;
const MOST_CONDITIONS = 50;
const ROUNDINGS = ['up', 'more-than', 'down'] as const;

/** What one kind of condition says, below its key. */
type Said<K extends string> = Extract<Condition, Readonly<Record<K, unknown>>> extends Readonly<Record<K, infer V>> ? V : never;
type Instruments = InstrumentsCondition['instruments'];
type Fraction = FractionCondition['fraction'];
type Objections = UnlessObjectedCondition['unlessObjected'];
type Share = ShareCondition['share'];

const from = optional(readClass);
const rounding = optional(word(ROUNDINGS));
const QUOTIENT: Members<Pick<Fraction, 'numerator' | 'denominator' | 'rounding'>> = {
  numerator: readCount,
  denominator: readCount,
  rounding,
};
const THRESHOLD: Members<Omit<Share, 'from'>> = { of: readTable, atLeast: optional(readShare), moreThan: optional(readShareToPass) };

/** Kinds of consent, each once. */
export const readKinds = setOf(word(CONSENT_KINDS), CONSENT_KINDS.length);

const readPart = objectOf<NonNullable<Instruments['including']>[number]>({ count: readCount, from: readClass });
const readInstruments = objectOf<Instruments>(
  { count: readCount, from, including: optional(listOf(readPart, MOST_PARTS)), kinds: optional(readKinds) },
  ({ count, including = [] }) => {
    const index = including.findIndex((part) => part.count > count);
    const detail = `Must not exceed the ${String(count)} instruments of the whole condition.`;
    return index < 0 ? null : { at: ['including', index, 'count'], detail };
  },
);
const readFraction = objectOf<Fraction>(
  { of: readClass, ...QUOTIENT, counted: (input, place) => (input === 'now' ? input : readReferenceDay(input, place)), from },
  tooGreat,
);
const readObjections = objectOf<Objections>(
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

const readAny = oneOf<Condition>(
  'condition',
  {
    instruments: kind('instruments', readInstruments),
    declarations: kind('declarations', objectOf<Said<'declarations'>>({ count: readCount, of: code('the provision'), from })),
    share: kind('share', objectOf<Share>({ ...THRESHOLD, from }, bothOrNeither)),
    weight: kind('weight', objectOf<Said<'weight'>>({ of: readTable, atLeast: readAmount, from })),
    ratio: kind('ratio', objectOf<Said<'ratio'>>({ of: readTable, to: readTable, atLeast: readAmount })),
    each: kind('each', objectOf<Said<'each'>>({ of: readClass })),
    fraction: kind('fraction', readFraction),
    unlessObjected: kind('unlessObjected', readObjections),
    inForce: kind('inForce', readOtherTreaty),
    notBefore: kind('notBefore', readDay),
    on: kind('on', readDay),
    decided: kind('decided', readTrue),
    within: kind('within', objectOf<Said<'within'>>({ until: readDay, when: readCondition })),
    all: kind('all', listOf(readCondition, MOST_CONDITIONS)),
    any: kind('any', listOf(readCondition, MOST_CONDITIONS)),
  } satisfies Readonly<Record<KeyOf<Condition>, Reader<Condition>>>,
  { parts: [], example: '{"instruments":{"count":30}}' },
);
type KeyOf<U> = U extends unknown ? keyof U : never;

/** A clause's `when`: exactly one kind of condition. */
export function readCondition(input: unknown, place: Place): Condition | undefined {
  return readAny(input, place);
}

function kind<K extends KeyOf<Condition>>(name: K, reader: Reader<Said<K>>): Reader<Condition> {
  return objectOf({ [name]: reader } as Members<Record<K, Said<K>>>) as Reader<Condition>;
}

function tooGreat({ numerator, denominator }: { readonly numerator: number; readonly denominator: number }) {
  return numerator > denominator ? { at: ['numerator'], detail: `Must not exceed the denominator, ${String(denominator)}.` } : null;
}

function bothOrNeither({ atLeast, moreThan }: Pick<Share, 'atLeast' | 'moreThan'>) {
  if ((atLeast === undefined) !== (moreThan === undefined)) return null;
  return { at: [atLeast === undefined ? 'atLeast' : 'moreThan'], detail: 'Must have exactly one of atLeast and moreThan.' };
}
