import type { PlainDate } from '../../calendar/plain-date.js';
import { spend } from '../../effort.js';
import { decisiveFor, decisiveOn } from '../conditions/decisive.js';
import { begunOn, type Leg } from '../conditions/leg.js';
import { classInWords } from '../words/classes.js';
import type { Counting } from './counting.js';

/**
 * What an instrument did for the condition on the day it began to count: met it, alone or with others, or came after.
 */
export function countingEffect(candidate: number, from: PlainDate, counting: Counting): string {
  const { metOn, rules } = counting;
  if (metOn === null || from < metOn) return '';
  if (from > metOn) return '; the condition had been met before';
  const { begun, decisive } = metBy(counting, metOn);
  if (!decisive.has(candidate)) return '';
  if (decisive.size === 1) return '; the condition is met by it';
  spend(begun.length);
  const own = begun.filter((leg) => decisiveFor(leg, metOn, rules).includes(candidate));
  const together = `; the condition is met by the ${String(decisive.size)} instruments of that day together`;
  return own.length === begun.length || begun.length < 2
    ? together
    : `${together}, by this one as to ${own.map(legInWords).join(' and ')}`;
}

/** By which legs and which candidates the condition came to hold on the day it was met. */
interface MetBy {
  readonly begun: readonly Leg[];
  readonly decisive: ReadonlySet<number>;
}

/** Found once for all instruments. */
const found = new WeakMap<Counting, MetBy>();

function metBy(counting: Counting, metOn: PlainDate): MetBy {
  const known = found.get(counting);
  if (known !== undefined) return known;
  const met = counting.truths.filter(({ way }) => way.metOn === metOn);
  const by = {
    begun: met.flatMap(({ truth }) => begunOn(metOn, truth)),
    decisive: new Set(met.flatMap(({ truth }) => [...decisiveOn(metOn, truth, counting.rules)])),
  };
  found.set(counting, by);
  return by;
}

function legInWords({ kind, of, from, part }: Leg): string {
  if (kind === 'share' || kind === 'weight' || kind === 'ratio') return of ?? kind;
  return part || from !== undefined ? classInWords(from ?? []) : 'the number of instruments';
}
