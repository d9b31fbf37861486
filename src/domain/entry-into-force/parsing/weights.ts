import type { Weights, WeightTable } from '../../treaty/model/clause.js';
import { compare } from '../../number/exact.js';
import { decimal } from '../../number/text.js';
import { malformed, parsed, type Parsed } from '../../json/parsed.js';
import { below, type Place, type Reader } from '../../json/place.js';
import { isNought, readPositiveDecimal, readDecimal } from '../../json/decimals.js';
import { byName, listOf } from '../../json/lists.js';
import { isObject, type Members, objectOf, optional } from '../../json/objects.js';
import { code, readText } from '../../json/texts.js';
import { readDate } from '../../json/values.js';

const MOST_TABLES = 50;
const MOST_DATED = 500;
const MOST_VALUES = 2000;

type DatedTable = WeightTable & { readonly from: string };

const TABLE: Members<WeightTable> = {
  values: byName(readDecimal, MOST_VALUES, code('the code of a participant')),
  total: optional(readPositiveDecimal),
  basis: optional(readText),
};
const readTable = weighed(objectOf<WeightTable>(TABLE));
const readDated = weighed(objectOf<DatedTable>({ from: readDate, ...TABLE }));
const readTables = objectOf<{ readonly tables: readonly DatedTable[] }>({
  tables: inOrder(listOf(readDated, MOST_DATED)),
});

/**
 * Reads a treaty's `weights`: by name, one table or `{"tables":[…]}`, each from a day on. Whether the participants
 * exist is for the caller to judge.
 */
export function parseWeights(input: unknown): Parsed<Readonly<Record<string, Weights>>> {
  return parsed('weights', {}, (place) => byName<Weights>(readWeights, MOST_TABLES)(input, place));
}

function readWeights(input: unknown, place: Place): Weights | undefined {
  return isObject(input) && Object.hasOwn(input, 'tables') ? readTables(input, place) : readTable(input, place);
}

/**
 * A table in which somebody weighs something, or that says its total or what it rests on; and nobody weighs more than
 * the total.
 */
function weighed<T extends WeightTable>(reader: Reader<T>): Reader<T> {
  return (input, place) => {
    const table = reader(input, place);
    if (table === undefined) return undefined;
    const at = below(place, 'values');
    const { total, values, basis } = table;
    if (total === undefined && basis === undefined && Object.values(values).every(isNought)) {
      return malformed(at, 'Must have a weight above 0, or the table must say its total or its basis.');
    }
    const heavier =
      total === undefined
        ? undefined
        : Object.keys(values).find((each) => compare(decimal(values[each] ?? '0'), decimal(total)) > 0);
    return heavier === undefined
      ? table
      : malformed(below(at, heavier), `Must not be above the total, ${String(total)}.`);
  };
}

function inOrder(reader: Reader<DatedTable[]>): Reader<DatedTable[]> {
  return (input, place) => {
    const tables = reader(input, place);
    const late = tables?.findIndex((table, index) => index > 0 && table.from <= (tables[index - 1]?.from ?? '')) ?? -1;
    return late < 0
      ? tables
      : malformed(
          below(below(place, late), 'from'),
          'Must be later than the day from which the table before it holds.',
        );
  };
}
