import type { Clause, Path, SinglePath } from './clause-types.js';
import { delayTold } from './delays.js';
import type { Phrase, Telling } from './telling.js';

type Single = Pick<SinglePath, 'when' | 'then' | 'from' | 'notBefore'>;

/** The ways of a clause that lead to a place of it, from without: `/earliestOf/1/when/…`. */
export function pathsTo(clause: Clause, pointer: string): readonly Path[] {
  const paths: Path[] = [clause];
  const steps = (pointer.split('/when')[0] ?? '').matchAll(/\/(?:earliestOf|latestOf)\/(\d+)/g);
  for (const [, index] of steps) {
    const last = paths.at(-1);
    if (last === undefined || 'when' in last) break;
    const next = ('earliestOf' in last ? last.earliestOf : last.latestOf)[Number(index)];
    if (next !== undefined) paths.push(next);
  }
  return paths;
}

/** The way of a clause in which a place of it stands; null where there is none. */
export function pathMet(clause: Clause, pointer: string): Single | null {
  const last = pathsTo(clause, pointer).at(-1);
  return last !== undefined && 'when' in last ? last : null;
}

/**
 * A delay from a day: `on the 90th day after 15 September 2005`. Of a fixed date and its alternative the one that
 * holds.
 */
export function ruleTold(telling: Telling, { then }: Pick<Single, 'then'>, from: string): Phrase {
  if ('fixed' in then) {
    return from <= then.fixed ? telling.say('fixed-applied') : ruleTold(telling, { then: then.otherwise }, from);
  }
  return delayTold(telling, then, { kind: 'date', event: telling.say('date', { date: telling.date(from) }) });
}
