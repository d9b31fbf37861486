import type { Treaty } from '../../treaty/treaty.js';
import type { Condition, InstrumentsCondition } from '../clause.js';
import { classInWords, referenceInWords } from './classes.js';
import { dayInWords } from './floors.js';
import { carriedInWords, ratioInWords, thresholdInWords } from './shares.js';
import { counted, enumerated, fractionInWords, listed, namesOfKinds, ordinal } from './terms.js';

/**
 * The event that meets a condition, as a noun phrase: `the deposit of the 30th instrument`, `the day on which …`. `treaty`: whose condition it
 * is, where known, for what its weights rest on and its own name.
 */
export function conditionInWords(condition: Condition, treaty?: Treaty): string {
  if ('instruments' in condition && (condition.instruments.including ?? []).length === 0) {
    return `the deposit of the ${ordinal(condition.instruments.count)} instrument${whose(condition.instruments, treaty)}`;
  }
  if ('declarations' in condition) {
    const { count, of, from } = condition.declarations;
    return `the ${ordinal(count)} declaration under ${of}${fromInWords(from, treaty)}`;
  }
  if ('inForce' in condition) return `the entry into force of ${condition.inForce}`;
  if ('notBefore' in condition) return dayInWords(condition.notBefore);
  if ('on' in condition) return dayInWords(condition.on);
  if ('decided' in condition) return 'the decision on its entry into force';
  if ('within' in condition)
    return `${conditionInWords(condition.within.when, treaty)} (if not later than ${dayInWords(condition.within.until)})`;
  if ('unlessObjected' in condition) {
    return `${dayInWords(condition.unlessObjected.until)} (unless by then ${objectorsInWords(condition, treaty)} have objected)`;
  }
  return `the day on which ${stateInWords(condition, treaty, 0)}`;
}

/** What holds when it is met: `55 instruments have been deposited`. */
function stateInWords(condition: Condition, treaty: Treaty | undefined, depth: number): string {
  if ('all' in condition) return allInWords(condition.all, treaty, depth);
  if ('any' in condition)
    return enumerated(
      condition.any.map((each) => stateInWords(each, treaty, depth + 1)),
      'or',
      depth,
    );
  if ('within' in condition) {
    return `${stateInWords(condition.within.when, treaty, depth)} (if not later than ${dayInWords(condition.within.until)})`;
  }
  if ('instruments' in condition) return instrumentsInWords(condition, treaty);
  if ('declarations' in condition) {
    const { count, of, from } = condition.declarations;
    return `${counted(count, 'declaration')} under ${of}${fromInWords(from, treaty)} ${count === 1 ? 'stands' : 'stand'}`;
  }
  if ('each' in condition) return `each of ${classInWords(condition.each.of, treaty)} has deposited its instrument`;
  if ('fraction' in condition) return fractionOf(condition, treaty);
  if ('share' in condition || 'weight' in condition || 'ratio' in condition) return weighedInWords(condition, treaty);
  return factInWords(condition, treaty);
}

function factInWords(condition: Condition, treaty: Treaty | undefined): string {
  if ('inForce' in condition) return `${condition.inForce} is in force`;
  if ('notBefore' in condition) return `${dayInWords(condition.notBefore)} has come`;
  if ('on' in condition) return `${dayInWords(condition.on)} has come`;
  if ('unlessObjected' in condition)
    return `${dayInWords(condition.unlessObjected.until)} has come without objections from ${objectorsInWords(condition, treaty)}`;
  return 'its entry into force has been decided';
}

/** So many participants that carry so much: of all that deposit, these are one statement (Paris Agreement art. 21). */
function allInWords(conditions: readonly Condition[], treaty: Treaty | undefined, depth: number): string {
  const [first, ...others] = conditions;
  const plain = first !== undefined && 'instruments' in first && Object.keys(first.instruments).length === 1;
  const carried = others.map((each) => carriedInWords(each, treaty));
  if (!plain || carried.length === 0 || carried.includes(null)) {
    return enumerated(
      conditions.map((each) => stateInWords(each, treaty, depth + 1)),
      'and',
      depth,
    );
  }
  return `${counted(first.instruments.count, 'participant')}, carrying ${listed(carried.map(String))}, have deposited their instruments`;
}

function instrumentsInWords({ instruments }: InstrumentsCondition, treaty: Treaty | undefined): string {
  const { count, including = [] } = instruments;
  const parts = including.map((part) => `at least ${String(part.count)}${fromInWords(part.from, treaty)}`);
  const included = parts.length === 0 ? '' : `, including ${listed(parts)},`;
  return `${counted(count, 'instrument')}${whose(instruments, treaty)}${included} ${count === 1 ? 'has' : 'have'} been deposited`;
}

function weighedInWords(
  condition: Extract<Condition, { share: unknown } | { weight: unknown } | { ratio: unknown }>,
  treaty: Treaty | undefined,
) {
  if ('ratio' in condition) return ratioInWords(condition.ratio, treaty);
  const { from } = 'share' in condition ? condition.share : condition.weight;
  const who = from === undefined ? 'participants' : `participants from ${classInWords(from, treaty)}`;
  return `${who} carrying ${thresholdInWords(condition, treaty)} have deposited their instruments`;
}

function fractionOf({ fraction }: Extract<Condition, { fraction: unknown }>, treaty: Treaty | undefined): string {
  const { numerator, denominator, of, counted: on, rounding = 'up', from } = fraction;
  const whole = numerator === denominator && rounding !== 'more-than';
  const share = whole ? 'all' : `${PREFIX[rounding]} ${fractionInWords(numerator, denominator)}`;
  const part = `${share} of ${classInWords(of, treaty)}${rounding === 'down' && !whole ? ' (rounded down)' : ''}${on === 'now' ? '' : ` as at ${referenceInWords(on)}`}`;
  if (from === undefined) return `${part} have deposited their instruments`;
  return `instruments from ${classInWords(from, treaty)}, in number ${part}, have been deposited`;
}

function objectorsInWords({ unlessObjected }: Extract<Condition, { unlessObjected: unknown }>, treaty: Treaty | undefined): string {
  const { of, fraction, count, share } = unlessObjected;
  const whom = classInWords(of, treaty);
  if (share !== undefined) return `participants from ${whom} carrying ${thresholdInWords({ share }, treaty)}`;
  if (fraction === undefined) return `at least ${String(count)} of ${whom}`;
  const { numerator, denominator, rounding = 'more-than' } = fraction;
  return `${PREFIX[rounding]} ${fractionInWords(numerator, denominator)} of ${whom}`;
}

const PREFIX = { up: 'at least', 'more-than': 'more than', down: 'at least' } as const;

function whose({ kinds, from }: InstrumentsCondition['instruments'], treaty: Treaty | undefined): string {
  return `${kinds === undefined ? '' : ` (${namesOfKinds(kinds)})`}${fromInWords(from, treaty)}`;
}

function fromInWords(from: InstrumentsCondition['instruments']['from'], treaty: Treaty | undefined): string {
  return from === undefined ? '' : ` from ${classInWords(from, treaty)}`;
}
