import { CONSENT_KINDS } from '../../treaty/model/kinds/kinds.js';
import type { InstrumentsCondition } from '../../treaty/model/clause.js';
import { readClass } from './classes.js';
import { listOf, setOf } from '../../json/lists.js';
import { objectOf, optional } from '../../json/objects.js';
import { word } from '../../json/texts.js';
import { readCount } from '../../json/values.js';

const MOST_PARTS = 20;

type Instruments = InstrumentsCondition['instruments'];

/** Kinds of consent, each once. */
export const readKinds = setOf(word(CONSENT_KINDS), CONSENT_KINDS.length);

const readPart = objectOf<NonNullable<Instruments['including']>[number]>({ count: readCount, from: readClass });
/** So many instruments: of whom, of which kinds, with how many of a class among them. */
export const readInstruments = objectOf<Instruments>(
  {
    count: readCount,
    from: optional(readClass),
    including: optional(listOf(readPart, MOST_PARTS)),
    kinds: optional(readKinds),
  },
  ({ count, including = [] }) => {
    const index = including.findIndex((part) => part.count > count);
    const detail = `Must not exceed the ${String(count)} instruments of the whole condition.`;
    return index < 0 ? null : { at: ['including', index, 'count'], detail };
  },
);
