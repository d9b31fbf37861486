import type { ClassOf, Condition } from './clause-types.js';
import type { Phrase, Telling } from './telling.js';

type Weighed = Extract<Condition, { share: unknown } | { weight: unknown }>;
type From = (telling: Telling, from: ClassOf | undefined) => Phrase | '';

/** What of a table must be carried: `at least 55 per cent of emissions (as communicated by 12 December 2015)`. */
export function thresholdTold(telling: Telling, condition: Weighed): Phrase {
  if ('weight' in condition) {
    const { of, atLeast } = condition.weight;
    return telling.say('weight-at-least', { amount: telling.number(atLeast), table: tableTold(telling, of) });
  }
  const { of, atLeast, moreThan = '0' } = condition.share;
  const key = atLeast === undefined ? 'share-more-than' : 'share-at-least';
  return telling.say(key, { share: telling.percent(atLeast ?? moreThan), table: tableTold(telling, of) });
}

/** Who carries how much of a table, and has deposited. */
export function weighedTold(
  telling: Telling,
  condition: Weighed | Extract<Condition, { ratio: unknown }>,
  fromTold: From,
): Phrase {
  if ('ratio' in condition) {
    const { of, to, atLeast } = condition.ratio;
    const tables = { of: tableTold(telling, of), to: tableTold(telling, to) };
    return telling.say('s-ratio', { ...tables, share: telling.percent(atLeast) });
  }
  const { from } = 'share' in condition ? condition.share : condition.weight;
  return telling.say('s-weighed', { from: fromTold(telling, from), threshold: thresholdTold(telling, condition) });
}

/** A table with what it rests on. */
function tableTold(telling: Telling, name: string): Phrase {
  const weights = telling.options.treaty.weights?.[name];
  const table = telling.english(name);
  if (weights === undefined) return table;
  if ('tables' in weights) return telling.say('table-basis', { table, basis: telling.say('by-table-then-valid') });
  return weights.basis === undefined
    ? table
    : telling.say('table-basis', { table, basis: telling.english(weights.basis) });
}
