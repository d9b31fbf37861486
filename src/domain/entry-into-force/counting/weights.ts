import type { Period } from '../../calendar/period.js';
import { covers } from '../../calendar/period.js';
import { FIRST_DATE, type PlainDate } from '../../calendar/plain-date.js';
import type { Treaty } from '../../treaty/model/treaty.js';
import type { WeightTable, Weights } from '../../treaty/model/clause.js';
import { plus, ZERO, type Exact } from '../../number/exact.js';
import { decimal } from '../../number/text.js';
import { compareTexts } from '../../text-order.js';

/** A table of weights while it is valid, its numbers read. */
export interface DatedWeights extends Period {
  readonly values: ReadonlyMap<string, Exact>;
  readonly total: Exact;
}

const read = new WeakMap<Weights, readonly DatedWeights[]>();

/** The tables of that name, in order of time; a frozen one is valid always. Read once for each treaty as registered. */
export function tablesOf(name: string, treaty: Treaty): readonly DatedWeights[] {
  const weights = Object.hasOwn(treaty.weights ?? {}, name) ? treaty.weights?.[name] : undefined;
  if (weights === undefined)
    throw new Error(`The clause of ${treaty.id} names the weights ${name}, which the treaty does not define.`);
  let tables = read.get(weights);
  if (tables === undefined) read.set(weights, (tables = tablesIn(weights)));
  return tables;
}

/** The table valid on a day; undefined before the first. */
export function tableOn(tables: readonly DatedWeights[], day: PlainDate): DatedWeights | undefined {
  return tables.find((table) => covers(table, day));
}

function tablesIn(weights: Weights): readonly DatedWeights[] {
  if (!('tables' in weights)) return [tableOf(weights, { from: FIRST_DATE, until: null })];
  const dated = [...weights.tables].sort((a, b) => compareTexts(a.from, b.from));
  return dated.map((table, i) => tableOf(table, { from: table.from, until: dated[i + 1]?.from ?? null }));
}

function tableOf({ values, total }: WeightTable, { from, until }: Period): DatedWeights {
  const numbers = new Map(Object.entries(values).map(([code, value]) => [code, decimal(value)] as const));
  const whole = total === undefined ? [...numbers.values()].reduce(plus, ZERO) : decimal(total);
  return { from, until, values: numbers, total: whole };
}
