import { covers } from '../../calendar/period.js';
import type { PlainDate } from '../../calendar/plain-date.js';
import type { Treaty } from '../../treaty/model/treaty.js';
import type { ShareCondition } from '../../treaty/model/clause.js';
import type { Head } from '../counting/heads.js';
import { tableOn, tablesOf } from '../counting/weights.js';
import { compare, decimal, minus, plus, times, ZERO, type Decimal } from '../../number/decimal.js';
import { asText, quotient } from '../../number/decimal-text.js';
import type { Filled, Weighed } from './leg.js';

/** What some heads carry on a day, against what is needed. `reached`: whether that suffices. */
export interface Load extends Filled {
  readonly reached: boolean;
}

/** What the participants of some heads carry of a table on a day, each participant once. */
export function carriedBy(heads: readonly Head[], table: string, day: PlainDate, treaty: Treaty): Decimal {
  const valid = tableOn(tablesOf(table, treaty), day);
  if (valid === undefined) return ZERO;
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
export function loadOn(condition: Weighed, heads: readonly Head[], day: PlainDate, treaty: Treaty): Load {
  if ('share' in condition) return shareOf(condition.share, heads, day, treaty);
  if ('weight' in condition) {
    const { of, atLeast } = condition.weight;
    const [have, need] = [carriedBy(heads, of, day, treaty), decimal(atLeast)];
    const missing = compare(have, need) >= 0 ? ZERO : minus(need, have);
    return { need: asText(need), have: asText(have), missing: asText(missing), reached: compare(have, need) >= 0 };
  }
  const { of, to, atLeast } = condition.ratio;
  const [part, whole] = [carriedBy(heads, of, day, treaty), carriedBy(heads, to, day, treaty)];
  return against(part, whole, { atLeast });
}

function shareOf(
  { of, ...threshold }: ShareCondition['share'],
  heads: readonly Head[],
  day: PlainDate,
  treaty: Treaty,
): Load {
  return against(carriedBy(heads, of, day, treaty), tableOn(tablesOf(of, treaty), day)?.total ?? ZERO, threshold);
}

/** A part against a share of a whole; nothing is reached of an empty whole. */
export function against(
  part: Decimal,
  whole: Decimal,
  { atLeast, moreThan }: { readonly atLeast?: string; readonly moreThan?: string },
): Load {
  const threshold = decimal(atLeast ?? moreThan ?? '1');
  const needed = times(threshold, whole);
  const distance = compare(part, needed);
  const reached = whole.units > 0n && (atLeast === undefined ? distance > 0 : distance >= 0);
  const missing =
    reached || whole.units === 0n ? (reached ? '0' : asText(threshold)) : quotient(minus(needed, part), whole, 'up');
  return { need: asText(threshold), have: quotient(part, whole), missing, reached };
}
