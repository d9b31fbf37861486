import { covers } from '../../calendar/period.js';
import type { PlainDate } from '../../calendar/plain-date.js';
import { spend } from '../../effort.js';
import type { Treaty } from '../../treaty/model/treaty.js';
import type { CountedHead } from '../counting/heads.js';
import { tableOn, tablesOf, type DatedWeights } from '../counting/weights.js';
import { compare, minus, plus, times, ZERO, type Exact } from '../../number/exact.js';
import { decimal, exactText, shareText } from '../../number/text.js';
import type { Filled, WeighedCondition } from './leg.js';
import { carriedOn } from './over-time.js';

/** What some heads carry on a day, against what is needed. `reached`: whether that suffices. */
export interface Load extends Filled {
  readonly reached: boolean;
}

/** What the participants of some heads carry of a table on a day, each participant once. */
export function carriedBy(heads: readonly CountedHead[], table: string, day: PlainDate, treaty: Treaty): Exact {
  const valid = tableOn(tablesOf(table, treaty), day);
  if (valid === undefined) return ZERO;
  spend(2 * heads.length);
  const seen = new Set<string>();
  let sum = ZERO;
  for (const head of heads) {
    if (!covers(head, day) || seen.has(head.participant)) continue;
    seen.add(head.participant);
    const value = valid.values.get(head.participant);
    if (value !== undefined) sum = plus(sum, value);
  }
  return sum;
}

/** How far a weighed condition is filled on a day by some heads. */
export function loadOn(
  condition: WeighedCondition,
  heads: readonly CountedHead[],
  day: PlainDate,
  treaty: Treaty,
): Load {
  return loadBy(condition, (table) => carriedBy(heads, table, day, treaty), day, treaty);
}

/** The same by all heads of a leg, of which is asked on many days: what they carry is added up once for each table. */
export function loadOverTime(
  condition: WeighedCondition,
  heads: readonly CountedHead[],
  day: PlainDate,
  treaty: Treaty,
): Load {
  const known = added.get(heads) ?? new Map<DatedWeights, (day: PlainDate) => Exact>();
  added.set(heads, known);
  const carried = (name: string) => {
    const valid = tableOn(tablesOf(name, treaty), day);
    if (valid === undefined) return ZERO;
    let sum = known.get(valid);
    if (sum === undefined) known.set(valid, (sum = carriedOn(heads, valid.values)));
    return sum(day);
  };
  return loadBy(condition, carried, day, treaty);
}

const added = new WeakMap<readonly CountedHead[], Map<DatedWeights, (day: PlainDate) => Exact>>();

function loadBy(condition: WeighedCondition, carried: (table: string) => Exact, day: PlainDate, treaty: Treaty): Load {
  spend(15);
  if ('share' in condition) {
    const { of, ...threshold } = condition.share;
    return against(carried(of), tableOn(tablesOf(of, treaty), day)?.total ?? ZERO, threshold);
  }
  if ('weight' in condition) {
    const { of, atLeast } = condition.weight;
    const [have, need] = [carried(of), decimal(atLeast)];
    const missing = compare(have, need) >= 0 ? ZERO : minus(need, have);
    return {
      need: exactText(need),
      have: exactText(have),
      missing: exactText(missing),
      reached: compare(have, need) >= 0,
    };
  }
  const { of, to, atLeast } = condition.ratio;
  return against(carried(of), carried(to), { atLeast });
}

/** A part against a share of a whole; nothing is reached of an empty whole. */
export function against(
  part: Exact,
  whole: Exact,
  { atLeast, moreThan }: { readonly atLeast?: string; readonly moreThan?: string },
): Load {
  const threshold = decimal(atLeast ?? moreThan ?? '1');
  const needed = times(threshold, whole);
  const distance = compare(part, needed);
  const reached = whole.units > 0n && (atLeast === undefined ? distance > 0 : distance >= 0);
  const missing =
    reached || whole.units === 0n
      ? reached
        ? '0'
        : exactText(threshold)
      : shareText(minus(needed, part), whole, 'up');
  return { need: exactText(threshold), have: shareText(part, whole), missing, reached };
}
