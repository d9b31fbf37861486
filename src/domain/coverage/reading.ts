import type { PlainDate } from '../calendar/plain-date.js';
import type { Source } from '../recording/source.js';
import { segmentsOf, unbroken, type CoverageSegment } from './segments.js';
import { COVERAGE_STATES, type CoverageState, type StandingStatement } from './statement.js';

/** How far one kind of act is recorded: without a gap completely, and without a gap at least in part. */
interface KindReach {
  readonly complete: CoverageSegment | null;
  readonly atLeastPartial: CoverageSegment | null;
  /** Whether anything is stated of its first days. */
  readonly fromTheStart: boolean;
  /** What is recorded only in part. */
  readonly parts: readonly CoverageSegment[];
}

/** The statements about one treaty or fund, read: how far each kind reaches of which anything is stated. */
export type CoverageReading<Kind extends string = string> = ReadonlyMap<Kind, KindReach>;

/** How far an answer's knowledge reaches. */
export interface Coverage<Kind extends string = string> {
  readonly state: CoverageState;
  /** The last day up to which that holds; null where it is unknown. */
  readonly through: PlainDate | null;
  /** The last day up to which every act is recorded that the answer rests on; null where there is none. */
  readonly completeThrough: PlainDate | null;
  /** The kinds of acts for which it holds up to that day; where it is unknown, those of which something is stated. */
  readonly kinds: readonly Kind[];
  /** Where the statement comes from that decides. */
  readonly source: Source | null;
  readonly observedOn: PlainDate | null;
  readonly note: string | null;
}

/**
 * Reads statements in the order in which they were recorded. `start`: the first day on which anything could happen;
 * null where that is not known.
 */
export function readCoverage<Kind extends string>(
  statements: readonly StandingStatement[],
  kinds: readonly Kind[],
  start: PlainDate | null,
): CoverageReading<Kind> {
  const reading = new Map<Kind, KindReach>();
  for (const kind of statements.length === 0 ? [] : kinds) {
    const segments = segmentsOf(statements, kind);
    if (segments.length === 0) continue;
    const reached = unbroken(segments, start, ['complete', 'partial']);
    reading.set(kind, {
      complete: unbroken(segments, start, ['complete']).at(-1) ?? null,
      atLeastPartial: reached.at(-1) ?? null,
      fromTheStart: unbroken(segments, start, COVERAGE_STATES).length > 0,
      parts: reached.filter(({ by }) => by.stated.state === 'partial'),
    });
  }
  return reading;
}

/** Whether anything is stated of a kind from its first days on; what is said of later days alone demands nothing. */
export function isStatedOf<Kind extends string>(reading: CoverageReading<Kind>, kind: Kind): boolean {
  return reading.get(kind)?.fromTheStart === true;
}

/** The last day up to which all of these kinds are recorded completely; null where there is none. */
export function completeThrough<Kind extends string>(
  reading: CoverageReading<Kind>,
  kinds: readonly Kind[],
): PlainDate | null {
  return least(kinds.map((kind) => reading.get(kind)?.complete))?.through ?? null;
}

/**
 * How far an answer reaches that rests on these kinds, seen from the last day it speaks of. Complete up to the least of
 * them. In part only where that day lies beyond, and what is recorded in part reaches further.
 */
export function coverageOn<Kind extends string>(
  reading: CoverageReading<Kind>,
  kinds: readonly Kind[],
  day: PlainDate,
): Coverage<Kind> {
  const complete = least(kinds.map((kind) => reading.get(kind)?.complete));
  const reached = least(kinds.map((kind) => reading.get(kind)?.atLeastPartial));
  if (reached !== null && (complete === null || complete.through < earlier(reached.through, day))) {
    const parts = kinds.flatMap((kind) => reading.get(kind)?.parts ?? []);
    const part = latest(parts.filter(({ through }) => complete === null || through > complete.through)) ?? reached;
    const kindsInPart = reachingTo(reading, 'atLeastPartial', reached.through);
    return {
      ...coverage('partial', reached.through, part.by, kindsInPart),
      completeThrough: complete?.through ?? null,
    };
  }
  if (complete !== null)
    return coverage('complete', complete.through, complete.by, reachingTo(reading, 'complete', complete.through));
  const stated = reachingTo(reading, 'atLeastPartial', null);
  return {
    state: 'unknown',
    through: null,
    completeThrough: null,
    kinds: stated,
    source: null,
    observedOn: null,
    note: null,
  };
}

function coverage<Kind extends string>(
  state: CoverageState,
  through: PlainDate,
  { stated, source }: StandingStatement,
  kinds: readonly Kind[],
): Coverage<Kind> {
  return { state, through, completeThrough: through, kinds, source, observedOn: stated.observedOn, note: stated.note };
}

function reachingTo<Kind extends string>(
  reading: CoverageReading<Kind>,
  how: 'complete' | 'atLeastPartial',
  day: PlainDate | null,
): readonly Kind[] {
  return [...reading].flatMap(([kind, { [how]: segment }]) =>
    segment !== null && (day === null || segment.through >= day) ? [kind] : [],
  );
}

/** The one that ends first, of these the one stated last; null where one of them is missing. */
function least(segments: readonly (CoverageSegment | null | undefined)[]): CoverageSegment | null {
  let first: CoverageSegment | null = null;
  for (const each of segments) {
    if (each == null) return null;
    if (first === null || each.through < first.through) first = each;
    else if (each.through === first.through) first = latest([first, each]);
  }
  return first;
}

function earlier(one: PlainDate, other: PlainDate): PlainDate {
  return one < other ? one : other;
}

function latest(segments: readonly CoverageSegment[]): CoverageSegment | null {
  return segments.reduce<CoverageSegment | null>(
    (last, each) => (last === null || each.by.position > last.by.position ? each : last),
    null,
  );
}
