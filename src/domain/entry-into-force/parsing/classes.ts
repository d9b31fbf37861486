import type { ParticipantKind } from '../../participants/participant.js';
import type { ClassDefinition, ClassOf, ReferenceDay } from '../../treaty/model/clause.js';
import { readWhole } from './class-references.js';
import { malformed, parsed, type Parsed } from '../../json/parsed.js';
import type { Defined, Place } from '../../json/place.js';
import { readPositiveDecimal } from '../../json/decimals.js';
import { oneOf } from '../../json/kinds.js';
import { byName, listOf, setOf } from '../../json/lists.js';
import { objectOf, optional } from '../../json/objects.js';
import { code, quoted, readName, readText, word } from '../../json/texts.js';
import { readDate } from '../../json/values.js';

const MOST_CLASSES = 100;
const MOST_LISTED = 1000;
const MOST_PARTS = 50;
const KINDS = ['state', 'regional-organisation', 'organisation'] as const satisfies readonly ParticipantKind[];

/** The classes a treaty defines; absent or null is none. */
export type Classes = Readonly<Record<string, ClassDefinition>>;

/** One kind of class. */
type Kind<K extends string> = Extract<ClassDefinition, Readonly<Record<K, unknown>>>;

const on = optional(readReferenceDay);
const readCodes = setOf(code('the code of a participant'), MOST_LISTED);
const readTreaty = code('the id of a treaty');
const readClasses = listOf(readClass, MOST_PARTS);
const readDefined = oneOf<ClassDefinition>(
  'class',
  {
    membersOf: objectOf<Kind<'membersOf'>>({ membersOf: code('the code of an organisation'), on }),
    attribute: objectOf<Kind<'attribute'>>({ attribute: readName, value: optional(readText), on }),
    region: objectOf<Kind<'region'>>({ region: readText, on }),
    kind: objectOf<Kind<'kind'>>({ kind: word(KINDS) }),
    partiesTo: objectOf<Kind<'partiesTo'>>({ partiesTo: readTreaty, on }),
    contractingTo: objectOf<Kind<'contractingTo'>>({ contractingTo: readTreaty, on }),
    signatoriesOf: objectOf<Kind<'signatoriesOf'>>({ signatoriesOf: readTreaty, on }),
    weighing: objectOf<Kind<'weighing'>>({ weighing: readTableName, atLeast: readPositiveDecimal }),
    allOf: objectOf<Kind<'allOf'>>({ allOf: readClasses }),
    anyOf: objectOf<Kind<'anyOf'>>({ anyOf: readClasses }),
    not: objectOf<Kind<'not'>>({ not: readClass }),
  },
  { parts: ['on', 'value', 'atLeast'], example: '{"membersOf":"EU"}, or a list of participants' },
);

/**
 * Reads a treaty's `classes` by name. `defined.weights`: the tables that a class may weigh by. Whether participants and
 * treaties exist is for the caller to judge.
 */
export function parseClasses(input: unknown, defined: Omit<Defined, 'classes'> = {}): Parsed<Classes> {
  const named = typeof input === 'object' && input !== null ? (input as Defined['classes']) : undefined;
  return parsed('classes', { ...defined, ...(named === undefined ? {} : { classes: named }) }, (place) => {
    const classes = byName(readDefinition, MOST_CLASSES)(input, place);
    return classes === undefined ? undefined : readWhole(classes, place);
  });
}

/** A class named in `classes`, or given in place. */
export function readClass(input: unknown, place: Place): ClassOf | undefined {
  if (typeof input !== 'string') return readDefinition(input, place);
  if (Object.hasOwn(place.defined.classes ?? {}, input)) return input;
  return malformed(place, `The treaty defines no class ${quoted(input)}; name it in "classes".`);
}

/** The name of a table in `weights`. */
export function readTableName(input: unknown, place: Place): string | undefined {
  if (typeof input === 'string' && Object.hasOwn(place.defined.weights ?? {}, input)) return input;
  if (typeof input !== 'string') return malformed(place, 'Must be the name of a table in "weights".');
  return malformed(place, `The treaty defines no weights ${quoted(input)}; name them in "weights".`);
}

/** A day on which a class is read. */
export function readReferenceDay(input: unknown, place: Place): ReferenceDay | undefined {
  return input === 'adoption' ? input : readDate(input, place);
}

function readDefinition(input: unknown, place: Place): ClassDefinition | undefined {
  return Array.isArray(input) ? readCodes(input, place) : readDefined(input, place);
}
