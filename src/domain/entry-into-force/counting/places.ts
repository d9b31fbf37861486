import type { PlainDate } from '../../calendar/plain-date.js';
import { decisiveFor, decisiveOn } from '../conditions/decisive.js';
import { begunOn, type Leg } from '../conditions/leg.js';
import { loadOn } from '../conditions/weighed.js';
import { classInWords } from '../words/classes.js';
import { percent } from '../words/shares.js';
import { ordinal } from '../words/terms.js';
import type { Head } from './heads.js';
import type { Counting } from './counting.js';
import type { Rules } from './rules.js';

/** What an instrument is in a leg on the day it begins to count there: `30th instrument`, `the 17th of the class nuclear`, `share with it 58.82 per cent of emissions`. */
export function placeIn(leg: Leg, own: readonly Head[], day: PlainDate, rules: Rules): readonly string[] {
  const head = own.find(({ from }) => from === day);
  if (head === undefined) return [];
  const { measure } = leg;
  if ('weighed' in measure) {
    const { have } = loadOn(measure.weighed, leg.heads, day, rules.treaty);
    return [loadInWords(leg, have)];
  }
  if ('ofClass' in measure) return [`counts for ${leg.kind === 'each' ? 'each' : 'a fraction'} of ${classInWords(leg.from ?? [])}`];
  if (leg.kind === 'declarations') return [`${ordinal(head.ordinal)} declaration`];
  return [leg.part ? `the ${ordinal(head.ordinal)} of ${classInWords(leg.from ?? [])}` : `${ordinal(head.ordinal)} instrument`];
}

/** `with that day's instruments 58.82 per cent of emissions`. */
function loadInWords({ kind, of = '' }: Leg, have: string): string {
  if (kind === 'weight') return `with it ${have} of ${of}`;
  return `with it ${percent(have)} of ${kind === 'ratio' ? `the ratio of ${of}` : of}`;
}

/** What an instrument did for the condition on the day it began to count: met it, alone or with others, or came after. */
export function effectOf(candidate: number, from: PlainDate, { metOn, truths, rules }: Counting): string {
  if (metOn === null || from < metOn) return '';
  if (from > metOn) return '; the condition had been met before';
  const met = truths.filter(({ way }) => way.metOn === metOn);
  const decisive = new Set(met.flatMap(({ truth }) => [...decisiveOn(metOn, truth, rules)]));
  if (!decisive.has(candidate)) return '';
  if (decisive.size === 1) return '; the condition is met by it';
  const begun = met.flatMap(({ truth }) => begunOn(metOn, truth));
  const own = begun.filter((leg) => decisiveFor(leg, metOn, rules).includes(candidate));
  const together = `; the condition is met by the ${String(decisive.size)} instruments of that day together`;
  return own.length === begun.length || begun.length < 2 ? together : `${together}, by this one as to ${own.map(legInWords).join(' and ')}`;
}

function legInWords({ kind, of, from, part }: Leg): string {
  if (kind === 'share' || kind === 'weight' || kind === 'ratio') return of ?? kind;
  return part || from !== undefined ? classInWords(from ?? []) : 'the number of instruments';
}
