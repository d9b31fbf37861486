import { kindWords } from '../../words/kinds.words.js';
import { asAt, classTold } from './classes.js';
import type { ClassOf, Condition } from './clause-types.js';
import { dayTold, type Event } from './delays.js';
import type { Phrase, Telling } from './telling.js';
import { thresholdTold, weighedTold } from './weighed.js';

type Instruments = Extract<Condition, { instruments: unknown }>['instruments'];
type Fraction = Extract<Condition, { fraction: unknown }>['fraction'];
type Objected = Extract<Condition, { unlessObjected: unknown }>['unlessObjected'];

/** The event that meets a condition: `the deposit of the 30th instrument`, `the day on which …`. */
export function conditionTold(telling: Telling, condition: Condition): Event {
  if ('instruments' in condition && (condition.instruments.including ?? []).length === 0) {
    const { count } = condition.instruments;
    const values = { nth: telling.nth(count), n: String(count), whose: whoseTold(telling, condition.instruments) };
    return { kind: 'act', event: telling.say('e-instruments', values) };
  }
  if ('declarations' in condition) {
    const { count, of, from } = condition.declarations;
    const values = {
      nth: telling.nth(count),
      n: String(count),
      of: telling.english(of),
      from: fromTold(telling, from),
    };
    return { kind: 'act', event: telling.say('e-declarations', values) };
  }
  if ('inForce' in condition)
    return { kind: 'act', event: telling.say('e-in-force', { treaty: telling.title(condition.inForce) }) };
  if ('notBefore' in condition) return dayTold(telling, condition.notBefore);
  if ('on' in condition) return dayTold(telling, condition.on);
  if ('decided' in condition) return { kind: 'act', event: telling.say('e-decided') };
  if ('within' in condition) {
    const { kind, event, state } = conditionTold(telling, condition.within.when);
    const day = dayTold(telling, condition.within.until).event;
    const limited = (what: Phrase) => telling.say('if-not-later', { what, day });
    return { kind, event: limited(event), ...(state === undefined ? {} : { state: limited(state) }) };
  }
  if ('unlessObjected' in condition) {
    const { unlessObjected } = condition;
    const day = dayTold(telling, unlessObjected.until);
    const objectors = objectorsTold(telling, unlessObjected);
    return { kind: day.kind, event: telling.say('unless-objected', { day: day.event, objectors }) };
  }
  const state = stateTold(telling, condition, 0);
  return { kind: 'day', event: telling.say('e-state', { state }), state };
}

/** What holds when a condition is met: `55 instruments have been deposited`. `depth`: of lists within lists. */
function stateTold(telling: Telling, condition: Condition, depth: number): Phrase {
  const each = (of: Condition) => stateTold(telling, of, depth + 1);
  if ('all' in condition) return allTold(telling, condition.all, depth);
  if ('any' in condition) return telling.enumerated(condition.any.map(each), 'or', depth);
  if ('within' in condition) {
    const what = stateTold(telling, condition.within.when, depth);
    return telling.say('if-not-later', { what, day: dayTold(telling, condition.within.until).event });
  }
  if ('instruments' in condition) return instrumentsTold(telling, condition.instruments);
  if ('declarations' in condition) {
    const { count, of, from } = condition.declarations;
    return telling.say('s-declarations', { count, of: telling.english(of), from: fromTold(telling, from) });
  }
  if ('each' in condition) return telling.say('s-each', { class: classTold(telling, condition.each.of) });
  if ('fraction' in condition) return fractionTold(telling, condition.fraction);
  if ('share' in condition || 'weight' in condition || 'ratio' in condition)
    return weighedTold(telling, condition, fromTold);
  return factTold(telling, condition);
}

function factTold(telling: Telling, condition: Condition): Phrase {
  if ('inForce' in condition) return telling.say('s-in-force', { treaty: telling.title(condition.inForce) });
  if ('notBefore' in condition) return telling.say('s-come', { day: dayTold(telling, condition.notBefore).event });
  if ('on' in condition) return telling.say('s-come', { day: dayTold(telling, condition.on).event });
  if (!('unlessObjected' in condition)) return telling.say('s-decided');
  const { unlessObjected } = condition;
  const day = dayTold(telling, unlessObjected.until).event;
  return telling.say('s-unobjected', { day, objectors: objectorsTold(telling, unlessObjected) });
}

/** So many participants that carry so much: of all that deposit, these are one statement (Paris Agreement art. 21). */
function allTold(telling: Telling, conditions: readonly Condition[], depth: number): Phrase {
  const [first, ...others] = conditions;
  const plain = first !== undefined && 'instruments' in first && Object.keys(first.instruments).length === 1;
  const carried = others.flatMap((each) =>
    ('share' in each && each.share.from === undefined) || ('weight' in each && each.weight.from === undefined)
      ? [thresholdTold(telling, each)]
      : [],
  );
  if (!plain || carried.length === 0 || carried.length < others.length) {
    const told = conditions.map((each) => stateTold(telling, each, depth + 1));
    return telling.enumerated(told, 'and', depth);
  }
  return telling.say('s-carrying', { count: first.instruments.count, thresholds: telling.listed(carried) });
}

function instrumentsTold(telling: Telling, instruments: Instruments): Phrase {
  const { count, including = [] } = instruments;
  const parts = including.map((part) =>
    telling.say('at-least-of', { n: String(part.count), from: fromTold(telling, part.from) }),
  );
  const included = parts.length === 0 ? '' : telling.say('including', { parts: telling.listed(parts) });
  return telling.say('s-instruments', { count, whose: whoseTold(telling, instruments), included });
}

/** Of which kinds and from whom: ` (accession) from the members of COE`. */
function whoseTold(telling: Telling, { kinds, from }: Instruments): Phrase {
  const { language } = telling.options;
  const named = (kinds ?? []).map((kind) => kindWords[kind as keyof typeof kindWords][language]);
  const ofKinds = named.length === 0 ? '' : telling.say('whose', { kinds: named.join(', ') });
  return telling.say('side-by-side', { one: ofKinds, other: fromTold(telling, from) });
}

function fromTold(telling: Telling, from: ClassOf | undefined): Phrase | '' {
  return from === undefined ? '' : telling.say('from', { class: classTold(telling, from) });
}

function fractionTold(telling: Telling, fraction: Fraction): Phrase {
  const { numerator, denominator, of, counted, rounding = 'up', from } = fraction;
  const whole = numerator === denominator && rounding !== 'more-than';
  const part = telling.say('part', {
    how: whole ? 'all' : rounding === 'more-than' ? 'more' : 'least',
    fraction: fractionNamed(telling, numerator, denominator),
    class: classTold(telling, of),
    rounded: rounding === 'down' && !whole ? telling.say('rounded-down') : '',
    on: counted === 'now' ? '' : asAt(telling, counted),
  });
  if (from === undefined) return telling.say('s-fraction', { part });
  return telling.say('s-fraction-from', { class: classTold(telling, from), part });
}

function objectorsTold(telling: Telling, { of, fraction, count, share }: Objected): Phrase {
  const whom = classTold(telling, of);
  if (share !== undefined) {
    return telling.say('objectors-share', { class: whom, threshold: thresholdTold(telling, { share }) });
  }
  if (fraction === undefined) return telling.say('objectors-count', { n: String(count), class: whom });
  const { numerator, denominator, rounding = 'more-than' } = fraction;
  return telling.say('part', {
    how: rounding === 'more-than' ? 'more' : 'least',
    fraction: fractionNamed(telling, numerator, denominator),
    class: whom,
    rounded: '',
    on: '',
  });
}

function fractionNamed(telling: Telling, n: number, d: number): Phrase {
  return telling.say('fraction', {
    which: n === d ? 'whole' : (FRACTIONS[`${n}/${d}`] ?? 'other'),
    n: String(n),
    d: String(d),
  });
}

const FRACTIONS: Readonly<Record<string, string>> = {
  '1/2': 'half',
  '1/3': 'third',
  '2/3': 'thirds',
  '1/4': 'fourth',
  '3/4': 'fourths',
  '1/5': 'fifth',
  '2/5': 'fifths2',
  '3/5': 'fifths3',
  '4/5': 'fifths4',
  '7/8': 'sevenEighths',
};
