import { continuationsIn } from '../participants/continuation.js';
import type { Candidate } from '../entry-into-force/counting/candidate.js';
import { evaluate } from '../entry-into-force/evaluate.js';
import { dependsOn } from './depends-on.js';
import type { Context, Interpretation, Participation, Stint, Verdict } from './interpretation.js';
import type { TreatyState } from './state.js';
import { participationOf } from './timeline/participation.js';
import { timelineOf, type Inheritance, type Timeline } from './timeline/timeline.js';
import type { Treaty } from './treaty.js';

/** An earlier reading of the same treaty, from which the participations nothing touched are taken over. */
export interface Previous {
  readonly state: TreatyState;
  readonly context: Context;
  readonly interpretation: Interpretation;
}

const NO_VERDICT: Verdict = { conditionMetOn: null, decisive: [], computed: null, declared: null, date: null, instruments: [] };

/**
 * What follows from a treaty's acts, over all time. Pure: the same state and context give the same interpretation, with or
 * without `previous`. A treaty without registration has no participations.
 */
export function interpret(state: TreatyState, context: Context, previous?: Previous): Interpretation {
  const { treaty } = state;
  if (treaty === null) return { treaty: '', verdict: NO_VERDICT, participations: new Map() };
  const comparable = previous !== undefined && sameSurroundings(treaty, context, previous) ? previous : undefined;
  const codes = codesIn(state, context);
  const kept = new Map<string, Participation>();
  const timelines = new Map<string, Timeline>();
  for (const code of codes) {
    const before = comparable && untouched(code, state, context, comparable);
    if (before === undefined) timelines.set(code, readTimeline(code, treaty, state, context));
    else kept.set(code, before);
  }
  const verdict = verdictOf(treaty, state, context, { codes, kept, timelines, comparable });
  const steady = comparable !== undefined && sameDates(verdict, comparable.interpretation.verdict);
  const participations = new Map<string, Participation>();
  for (const code of codes) {
    const before = steady ? kept.get(code) : undefined;
    const timeline = timelines.get(code);
    if (before !== undefined) participations.set(code, before);
    else participations.set(code, participationOf(timeline ?? readTimeline(code, treaty, state, context), verdict, context));
  }
  return { treaty: treaty.id, verdict, participations };
}

/** Participants with acts, and those that continue one of them under another code. */
function codesIn(state: TreatyState, context: Context): readonly string[] {
  const continuations = continuationsIn(context.register);
  if (continuations.length === 0) return [...state.acts.keys()];
  const codes = new Set(state.acts.keys());
  for (let grown = -1; grown !== codes.size; ) {
    grown = codes.size;
    for (const { predecessor, continuator } of continuations) if (codes.has(predecessor)) codes.add(continuator);
  }
  return [...codes];
}

function readTimeline(code: string, treaty: Treaty, state: TreatyState, context: Context, seen: readonly string[] = []): Timeline {
  const continuations = continuationsIn(context.register);
  const taken = continuations.find(({ continuator, predecessor }) => continuator === code && !seen.includes(predecessor));
  const inheritance: Inheritance | null =
    taken === undefined
      ? null
      : { date: taken.date, from: readTimeline(taken.predecessor, treaty, state, context, [...seen, code]) };
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

/** Whether everything an untouched participation rests on, apart from its own acts and the verdict, is the same as before. */
function sameSurroundings(treaty: Treaty, context: Context, { state, context: before }: Previous): boolean {
  return (
    state.treaty === treaty &&
    before.register === context.register &&
    dependsOn(treaty).every((id) => before.inForceOn(id) === context.inForceOn(id))
  );
}

/**
 * The participation as it was, if its acts and its standing under the parent treaty are the same. What an organisation may do
 * depends on its members' acts, and what a continuator holds on its predecessor's: those are read again.
 */
function untouched(code: string, state: TreatyState, context: Context, previous: Previous): Participation | undefined {
  if (state.acts.get(code) !== previous.state.acts.get(code)) return undefined;
  if (context.parent?.participations.get(code) !== previous.context.parent?.participations.get(code)) return undefined;
  if (continuationsIn(context.register).some(({ continuator }) => continuator === code)) return undefined;
  const before = previous.interpretation.participations.get(code);
  return before?.kind === 'regional-organisation' ? undefined : before;
}

interface Readings {
  readonly codes: readonly string[];
  readonly kept: ReadonlyMap<string, Participation>;
  readonly timelines: ReadonlyMap<string, Timeline>;
  readonly comparable: Previous | undefined;
}
