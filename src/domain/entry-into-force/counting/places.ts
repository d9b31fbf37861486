import type { PlainDate } from '../../calendar/plain-date.js';
import type { Leg } from '../conditions/leg.js';
import { loadOverTime } from '../conditions/weighed.js';
import { classInWords } from '../words/classes.js';
import { shareInPercent } from '../words/shares.js';
import { ordinal } from '../words/terms.js';
import type { CountedHead } from './heads.js';
import type { Rules } from './rules.js';

/**
 * What an instrument is in a leg on the day it begins to count there: `30th instrument`,
 * `the 17th of the class nuclear`, `share with it 58.82 per cent of emissions`.
 */
export function placeIn(leg: Leg, own: readonly CountedHead[], day: PlainDate, rules: Rules): readonly string[] {
  const head = own.find(({ from }) => from === day);
  if (head === undefined) return [];
  const { measure } = leg;
  if ('weighed' in measure) {
    const { have } = loadOverTime(measure.weighed, leg.heads, day, rules.treaty);
    return [loadInWords(leg, have)];
  }
  if ('ofClass' in measure)
    return [`counts for ${leg.kind === 'each' ? 'each' : 'a fraction'} of ${classInWords(leg.from ?? [])}`];
  if (leg.kind === 'declarations') return [`${ordinal(head.ordinal)} declaration`];
  const { from } = leg;
  if (leg.part) return [`the ${ordinal(head.ordinal)} of ${classInWords(from ?? [])}`];
  return [`${ordinal(head.ordinal)} instrument${from === undefined ? '' : ` from ${classInWords(from)}`}`];
}

/** `with that day's instruments 58.82 per cent of emissions`. */
function loadInWords({ kind, of = '' }: Leg, have: string): string {
  if (kind === 'weight') return `with it ${have} of ${of}`;
  return `with it ${shareInPercent(have)} of ${kind === 'ratio' ? `the ratio of ${of}` : of}`;
}
