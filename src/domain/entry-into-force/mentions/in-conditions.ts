import type { ClassOf, Condition, Day } from '../../treaty/model/clause.js';
import { mentionsInClass, mentionsInReference } from './in-classes.js';
import type { Mention } from './mention.js';

/** What a condition names, those that it is made of too. */
export function* mentionsInCondition(condition: Condition, pointer: string): Iterable<Mention> {
  for (const [kind, said] of Object.entries(condition)) yield* mentionsIn(condition, said, `${pointer}/${kind}`);
}

/** The event of the treaty from which a day is counted. */
export function* mentionsInDay(day: Day, pointer: string): Iterable<Mention> {
  if (typeof day === 'string' || day.from === 'communication') return;
  yield { what: 'event', name: day.from, pointer: `${pointer}/from` };
}

function* mentionsIn(condition: Condition, said: unknown, pointer: string): Iterable<Mention> {
  if ('instruments' in condition) {
    yield* classAt(condition.instruments.from, `${pointer}/from`);
    for (const [index, part] of (condition.instruments.including ?? []).entries())
      yield* mentionsInClass(part.from, `${pointer}/including/${index}/from`);
  }
  if ('declarations' in condition) yield* classAt(condition.declarations.from, `${pointer}/from`);
  if ('each' in condition) yield* mentionsInClass(condition.each.of, `${pointer}/of`);
  if ('inForce' in condition) yield { what: 'treaty', name: condition.inForce, pointer, reads: 'entry-into-force' };
  if ('notBefore' in condition) yield* mentionsInDay(condition.notBefore, pointer);
  if ('on' in condition) yield* mentionsInDay(condition.on, pointer);
  if ('within' in condition) {
    yield* mentionsInDay(condition.within.until, `${pointer}/until`);
    yield* mentionsInCondition(condition.within.when, `${pointer}/when`);
  }
  if ('all' in condition || 'any' in condition)
    for (const [index, each] of (said as readonly Condition[]).entries())
      yield* mentionsInCondition(each, `${pointer}/${index}`);
  yield* mentionsInMeasure(condition, pointer);
}

/** Conditions that weigh or take a fraction. */
function* mentionsInMeasure(condition: Condition, pointer: string): Iterable<Mention> {
  if ('share' in condition || 'weight' in condition) {
    const { of, from } = 'share' in condition ? condition.share : condition.weight;
    yield weights(of, `${pointer}/of`);
    yield* classAt(from, `${pointer}/from`);
  }
  if ('ratio' in condition) {
    yield weights(condition.ratio.of, `${pointer}/of`);
    yield weights(condition.ratio.to, `${pointer}/to`);
  }
  if ('fraction' in condition) {
    const { of, counted, from } = condition.fraction;
    yield* mentionsInClass(of, `${pointer}/of`);
    yield* mentionsInReference(counted, `${pointer}/counted`);
    yield* classAt(from, `${pointer}/from`);
  }
  if ('unlessObjected' in condition) {
    const { until, of, share } = condition.unlessObjected;
    yield* mentionsInDay(until, `${pointer}/until`);
    yield* mentionsInClass(of, `${pointer}/of`);
    if (share !== undefined) yield weights(share.of, `${pointer}/share/of`);
  }
}

function* classAt(of: ClassOf | undefined, pointer: string): Iterable<Mention> {
  if (of !== undefined) yield* mentionsInClass(of, pointer);
}

function weights(name: string, pointer: string): Mention {
  return { what: 'weights', name, pointer };
}
