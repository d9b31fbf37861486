import { continuationsIn } from '../../participants/continuation.js';
import type { Context } from '../interpretation.js';
import type { TreatyState } from '../state.js';
import type { Treaty } from '../treaty.js';
import { timelineOf, type Inheritance, type Timeline } from './timeline.js';

/** One participant's timeline under a treaty, with what it took over from a participant it continues. */
export function readTimeline(code: string, treaty: Treaty, state: TreatyState, context: Context, seen: readonly string[] = []): Timeline {
  const continuations = continuationsIn(context.register);
  const taken = continuations.find(({ continuator, predecessor }) => continuator === code && !seen.includes(predecessor));
  const inheritance: Inheritance | null = taken
    ? { date: taken.date, from: readTimeline(taken.predecessor, treaty, state, context, [...seen, code]) }
    : null;
  const where = {
    treaty,
    register: context.register,
    code,
    participant: context.register.get(code),
    parent: context.parent?.participations.get(code),
    actsOf: (other: string) => state.acts.get(other) ?? [],
    continuedOn: continuations.find(({ predecessor }) => predecessor === code)?.date ?? null,
  };
  return timelineOf(state.acts.get(code) ?? [], where, inheritance);
}
