import { dateInWords } from '../../calendar/plain-date.js';
import type { Condition, InstrumentsCondition } from '../clause.js';
import { classInWords } from './classes.js';
import { dayInWords } from './floors.js';
import { percent } from './shares.js';
import { listed, namesOfKinds, ordinal } from './terms.js';

/** The event that meets a condition: `the deposit of the 30th instrument`. */
export function conditionInWords(condition: Condition): string {
  if ('instruments' in condition && (condition.instruments.including ?? []).length === 0) return depositOf(condition);
  return `the day on which ${stateInWords(condition)}`;
}

function depositOf({ instruments: { count, from, kinds } }: InstrumentsCondition): string {
  const of = `${kinds === undefined ? '' : ` (${namesOfKinds(kinds)})`}${from === undefined ? '' : ` from ${classInWords(from)}`}`;
  return `the deposit of the ${ordinal(count)} instrument${of}`;
}

/** What then holds: `55 instruments have been deposited`. */
function stateInWords(condition: Condition): string {
  if ('instruments' in condition) return instrumentsInWords(condition);
  if ('declarations' in condition) return `${String(condition.declarations.count)} declarations under ${condition.declarations.of} stand`;
  if ('share' in condition) {
    const { of, atLeast, moreThan, from } = condition.share;
    const whose = from === undefined ? '' : ` from ${classInWords(from)}`;
    return `the instruments deposited${whose} carry ${atLeast === undefined ? `more than ${percent(moreThan ?? '1')}` : `at least ${percent(atLeast)}`} of ${of}`;
  }
  if ('weight' in condition) return `the instruments deposited carry at least ${condition.weight.atLeast} of ${condition.weight.of}`;
  if ('ratio' in condition) {
    const { of, to, atLeast } = condition.ratio;
    return `those that have deposited carry of ${of} at least ${percent(atLeast)} of what they carry of ${to}`;
  }
  if ('each' in condition) return `each of ${classInWords(condition.each.of)} has deposited an instrument`;
  if ('fraction' in condition) return fractionInWords(condition);
  if ('unlessObjected' in condition) return `${dayInWords(condition.unlessObjected.until)} is reached without enough objections`;
  return composedInWords(condition);
}

function composedInWords(condition: Condition): string {
  if ('inForce' in condition) return `${condition.inForce} is in force`;
  if ('notBefore' in condition) return `${dayInWords(condition.notBefore)} is reached`;
  if ('on' in condition) return `${dayInWords(condition.on)} is reached`;
  if ('within' in condition) return `${stateInWords(condition.within.when)}, if that is by ${dayInWords(condition.within.until)}`;
  if ('all' in condition) return listed(condition.all.map(stateInWords));
  if ('any' in condition) return condition.any.map(stateInWords).join(', or ');
  return 'it is decided';
}

function instrumentsInWords({ instruments: { count, from, kinds, including = [] } }: InstrumentsCondition): string {
  const of = `${kinds === undefined ? '' : ` (${namesOfKinds(kinds)})`}${from === undefined ? '' : ` from ${classInWords(from)}`}`;
  const parts = including.map((part) => `at least ${String(part.count)} from ${classInWords(part.from)}`);
  const included = parts.length === 0 ? '' : `, including ${listed(parts)},`;
  return `${String(count)} instruments${of}${included} have been deposited`;
}

function fractionInWords({ fraction }: Extract<Condition, { fraction: unknown }>): string {
  const { numerator, denominator, of, counted, rounding } = fraction;
  const share = `${rounding === 'more-than' ? 'more than ' : ''}${String(numerator)}/${String(denominator)}`;
  const when = counted === 'now' ? '' : counted === 'adoption' ? ', as at adoption,' : `, as at ${dateInWords(counted)},`;
  return `${share} of ${classInWords(of)}${when} have deposited an instrument`;
}
