import { evaluate } from '../entry-into-force/evaluate.js';
import { sameContent } from '../event.js';
import { continuationsIn } from '../participants/continuation.js';
import { candidatesIn, candidatesOf, sameCandidates } from './candidates.js';
import { dependsOn } from './depends-on.js';
import type { Context, Interpretation, Participation, Verdict } from './interpretation.js';
import type { TreatyState } from './state.js';
import { participationOf } from './timeline/participation.js';
import { readTimeline } from './timeline/read-timeline.js';
import type { Timeline } from './timeline/timeline.js';
import type { Treaty } from './treaty.js';

/** An earlier reading of the same treaty, from which the participations nothing touched are taken over. */
export interface Previous {
  readonly state: TreatyState;
  readonly context: Context;
  readonly interpretation: Interpretation;
}

/** One participant on the way: taken over as it was, or read again. */
type Reading = { readonly kept: Participation } | { readonly timeline: Timeline };

const NO_VERDICT: Verdict = { conditionMetOn: null, decisive: [], computed: null, declared: null, date: null, instruments: [] };

/**
 * What follows from a treaty's acts, over all time. Pure: the same state and context give the same interpretation, with or
 * without `previous`. A treaty without registration has no participations.
 */
export function interpret(state: TreatyState, context: Context, previous?: Previous): Interpretation {
  const { treaty } = state;
  if (treaty === null) return { treaty: '', verdict: NO_VERDICT, participations: new Map() };
  const comparable = previous !== undefined && sameSurroundings(treaty, context, previous) ? previous : undefined;
  const readings = readingsOf(treaty, state, context, comparable);
  const verdict = verdictOf(treaty, state, context, readings, comparable);
  const steady = comparable !== undefined && sameDates(verdict, comparable.interpretation.verdict) ? comparable : undefined;
  const participations = new Map<string, Participation>();
  for (const [code, reading] of readings) {
    if (steady !== undefined && 'kept' in reading) participations.set(code, reading.kept);
    else {
      const timeline = 'timeline' in reading ? reading.timeline : readTimeline(code, treaty, state, context);
      participations.set(code, asBefore(participationOf(timeline, verdict, context), steady));
    }
  }
  return { treaty: treaty.id, verdict, participations };
}

/** Readings of all participants with acts, and of those that continue one of them under another code. */
function readingsOf(treaty: Treaty, state: TreatyState, context: Context, previous: Previous | undefined): ReadonlyMap<string, Reading> {
  const readings = new Map<string, Reading>();
  const continuations = continuationsIn(context.register);
  const codes = new Set(state.acts.keys());
  for (const code of codes) {
    let inherits = false;
    for (const { predecessor, continuator } of continuations) {
      if (predecessor === code) codes.add(continuator);
      if (continuator === code) inherits = true;
    }
    const kept = inherits ? undefined : untouched(code, state, context, previous);
    readings.set(code, kept === undefined ? { timeline: readTimeline(code, treaty, state, context) } : { kept });
  }
  return readings;
}

/**
 * The participation as it was, if its acts and its standing under the parent treaty are the same. What a regional organisation may
 * do depends on its members' acts, and what a continuator holds on its predecessor's: those are read again.
 */
function untouched(code: string, state: TreatyState, context: Context, previous: Previous | undefined): Participation | undefined {
  if (previous === undefined || state.acts.get(code) !== previous.state.acts.get(code)) return undefined;
  if (context.parent?.participations.get(code) !== previous.context.parent?.participations.get(code)) return undefined;
  const before = previous.interpretation.participations.get(code);
  return before?.kind === 'regional-organisation' ? undefined : before;
}

/** What was read again but says the same stays the same object. */
function asBefore(read: Participation, previous: Previous | undefined): Participation {
  const before = previous?.interpretation.participations.get(read.code);
  return before !== undefined && sameContent(read, before) ? before : read;
}

function verdictOf(
  treaty: Treaty,
  state: TreatyState,
  context: Context,
  readings: ReadonlyMap<string, Reading>,
  previous: Previous | undefined,
): Verdict {
  if (previous !== undefined && previous.state.ownActs === state.ownActs && nothingNewToCount(readings, previous.interpretation))
    return previous.interpretation.verdict;
  const candidates = [...readings.values()].flatMap((reading) =>
    'kept' in reading ? candidatesOf(reading.kept) : candidatesIn(reading.timeline),
  );
  return evaluate({ treaty, candidates, ownActs: state.ownActs, context });
}

function nothingNewToCount(readings: ReadonlyMap<string, Reading>, before: Interpretation): boolean {
  for (const [code, reading] of readings) {
    if ('kept' in reading) continue;
    const participation = before.participations.get(code);
    if (!sameCandidates(candidatesIn(reading.timeline), participation === undefined ? [] : candidatesOf(participation))) return false;
  }
  for (const [code, participation] of before.participations) if (participation.stints.length > 0 && !readings.has(code)) return false;
  return true;
}

/** Whether everything an untouched participation rests on, apart from its own acts and the verdict, is the same as before. */
function sameSurroundings(treaty: Treaty, context: Context, { state, context: before }: Previous): boolean {
  return (
    state.treaty === treaty &&
    before.register === context.register &&
    dependsOn(treaty).every((id) => before.inForceOn(id) === context.inForceOn(id))
  );
}

function sameDates(verdict: Verdict, before: Verdict): boolean {
  return verdict.conditionMetOn === before.conditionMetOn && verdict.date === before.date;
}
