import type { Condition } from '../../treaty/model/clause.js';
import { readClass, readTableName } from './classes.js';
import { readDay, readOtherTreaty } from './day.js';
import { readInstruments } from './instruments.js';
import { readFraction, readObjections, readShareOf } from './measures.js';
import { readPositiveDecimal } from '../../json/decimals.js';
import { oneOf } from '../../json/kinds.js';
import { listOf } from '../../json/lists.js';
import { type Members, objectOf, optional } from '../../json/objects.js';
import type { Place, Reader } from '../../json/place.js';
import { code } from '../../json/texts.js';
import { readCount, readTrue } from '../../json/values.js';

const MOST_CONDITIONS = 50;

/** What one kind of condition says, below its key. */
type Said<K extends string> =
  Extract<Condition, Readonly<Record<K, unknown>>> extends Readonly<Record<K, infer V>> ? V : never;

const from = optional(readClass);

const readAny = oneOf<Condition>(
  'condition',
  {
    instruments: kind('instruments', readInstruments),
    declarations: kind(
      'declarations',
      objectOf<Said<'declarations'>>({ count: readCount, of: code('the provision'), from }),
    ),
    share: kind('share', readShareOf),
    weight: kind('weight', objectOf<Said<'weight'>>({ of: readTableName, atLeast: readPositiveDecimal, from })),
    ratio: kind(
      'ratio',
      objectOf<Said<'ratio'>>({ of: readTableName, to: readTableName, atLeast: readPositiveDecimal }),
    ),
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
