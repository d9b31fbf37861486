import type { ClassDefinition, ClassOf } from './clause-types.js';
import type { Phrase, Telling } from './telling.js';

/** A class of participants: `the members of COE`. */
export function classTold(telling: Telling, of: ClassOf): Phrase {
  if (typeof of === 'string') return telling.say('named', { name: telling.english(of) });
  if (isListed(of)) {
    const [first = ''] = of;
    return of.length === 1
      ? telling.say('one', { name: telling.name(first) })
      : telling.say('listed', { count: String(of.length) });
  }
  const told = definitionTold(telling, of);
  return 'on' in of ? joined(telling, told, asAt(telling, of.on)) : told;
}

/** ` as at the day of adoption`. */
export function asAt(telling: Telling, on: string): Phrase {
  const day = on === 'adoption' ? telling.say('day-of-adoption') : telling.date(on);
  return telling.say('as-at', { day });
}

function definitionTold(telling: Telling, of: Exclude<ClassDefinition, readonly string[]>): Phrase {
  if ('membersOf' in of) return telling.say('members-of', { of: telling.name(of.membersOf) });
  if ('attribute' in of) {
    const attribute = telling.english(of.attribute);
    if (of.value === undefined) return telling.say('attribute', { attribute });
    return telling.say('attribute-value', { attribute, value: telling.english(of.value) });
  }
  if ('region' in of) return telling.say('region', { region: telling.english(of.region) });
  if ('kind' in of) return telling.say(`kind-${of.kind}`);
  if ('partiesTo' in of) return telling.say('parties-to', { treaty: treatyTold(telling, of.partiesTo) });
  if ('contractingTo' in of) return telling.say('contracting-to', { treaty: treatyTold(telling, of.contractingTo) });
  if ('signatoriesOf' in of) return telling.say('signatories-of', { treaty: treatyTold(telling, of.signatoriesOf) });
  if ('weighing' in of) {
    return telling.say('weighing', { amount: telling.number(of.atLeast), table: telling.english(of.weighing) });
  }
  if ('not' in of) return telling.say('not', { class: classTold(telling, of.not) });
  if ('allOf' in of) return commonTold(telling, of.allOf);
  const parts = of.anyOf.map((each) => classTold(telling, each));
  const [only] = parts;
  return only !== undefined && parts.length === 1
    ? only
    : telling.say('any-of', { classes: telling.listed(parts, 'or') });
}

function treatyTold(telling: Telling, id: string): Phrase {
  return id === telling.options.treaty.id ? telling.say('the-treaty') : telling.title(id);
}

/** `the members of EU that are also among the class nuclear and are not among the parties to madrid`. */
function commonTold(telling: Telling, classes: readonly ClassOf[]): Phrase {
  const told = (each: ClassOf) => classTold(telling, each);
  const excluded = classes.flatMap((each) => (typeof each === 'object' && 'not' in each ? [each.not] : []));
  const [first, ...others] = classes.filter((each) => typeof each !== 'object' || !('not' in each));
  const head = first === undefined ? telling.say('those') : told(first);
  const more = [
    ...(others.length === 0 ? [] : [telling.say('also-among', { classes: telling.listed(others.map(told)) })]),
    ...(excluded.length === 0 ? [] : [telling.say('not-among', { classes: telling.listed(excluded.map(told), 'or') })]),
  ];
  return more.length === 0 ? head : telling.say('that', { class: head, what: telling.listed(more) });
}

function joined(telling: Telling, ...phrases: readonly [Phrase, Phrase]): Phrase {
  const [one, other] = phrases;
  return telling.say('side-by-side', { one, other });
}

function isListed(of: ClassDefinition): of is readonly string[] {
  return Array.isArray(of);
}
