import type { InstrumentsCondition } from '../../treaty/model/clause.js';
import { headsIn, headsOf, type CountedHead } from '../counting/heads.js';
import type { Rules } from '../counting/rules.js';
import { tally } from '../counting/head-tally.js';
import { everyOf, type Leg, type Truth } from './leg.js';

/** N instruments, and so many of them from each class of `including`: all on one day. */
export function instrumentsTruth({ instruments }: InstrumentsCondition, pointer: string, rules: Rules): Truth {
  const { count, from, including = [], kinds } = instruments;
  const heads: CountedHead[] = [];
  for (const own of headsOf(instruments, rules)) for (const head of own) heads.push(head);
  const asks = {
    kind: 'instruments' as const,
    ...(from === undefined ? {} : { from }),
    ...(kinds === undefined ? {} : { kinds }),
  };
  const whole = leg({ ...asks, pointer: `${pointer}/instruments`, part: false }, count, heads);
  if (including.length === 0) return whole;
  const parts = including.map((part, i) =>
    leg(
      { kind: 'instruments', from: part.from, pointer: `${pointer}/instruments/including/${String(i)}`, part: true },
      part.count,
      headsIn(part.from, heads, rules),
    ),
  );
  return everyOf([whole, ...parts]);
}

function leg(
  asks: Pick<Leg, 'kind' | 'from' | 'kinds' | 'pointer' | 'part'>,
  need: number,
  heads: readonly CountedHead[],
) {
  const { reached } = tally(need, heads);
  return { leg: { ...asks, measure: { count: need }, heads, reached, foreseen: null }, reached };
}
