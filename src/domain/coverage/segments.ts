import { addDays } from '../calendar/day-number.js';
import type { PlainDate } from '../calendar/plain-date.js';
import { speaksOf, type CoverageState, type StandingStatement } from './statement.js';

/** Days without a gap for which one statement decides. `from` null: from the beginning. */
export interface CoverageSegment {
  readonly from: PlainDate | null;
  readonly through: PlainDate;
  readonly by: StandingStatement;
}

/**
 * The days that are spoken of for one kind of act, in order, each by the last statement that speaks of it. A later
 * statement decides for its own days and kinds; what was stated of other days and kinds stays.
 */
export function segmentsOf(statements: readonly StandingStatement[], kind: string): readonly CoverageSegment[] {
  let segments: readonly CoverageSegment[] = [];
  for (const by of statements) {
    if (!speaksOf(by.stated, kind)) continue;
    const { from, through } = by.stated;
    segments = [...segments.flatMap((each) => outside(each, from, through)), { from, through, by }];
  }
  return [...segments].sort((a, b) => (a.through < b.through ? -1 : 1));
}

/**
 * The segments that follow one another without a gap from a day on, as long as they are in one of these states. Null:
 * from the beginning of time.
 */
export function unbroken(
  segments: readonly CoverageSegment[],
  start: PlainDate | null,
  states: readonly CoverageState[],
): readonly CoverageSegment[] {
  const reached: CoverageSegment[] = [];
  for (const segment of segments) {
    const last = reached.at(-1);
    if (last === undefined && start !== null && segment.through < start) continue;
    const follows = last === undefined ? beginsBy(segment, start) : segment.from === addDays(last.through, 1);
    if (!follows || !states.includes(segment.by.stated.state)) break;
    reached.push(segment);
  }
  return reached;
}

function beginsBy({ from }: CoverageSegment, start: PlainDate | null): boolean {
  return from === null || (start !== null && from <= start);
}

/** What is left of a segment beside the days of a later statement. */
function outside(segment: CoverageSegment, from: PlainDate | null, through: PlainDate): readonly CoverageSegment[] {
  const left: CoverageSegment[] = [];
  if (from !== null && (segment.from === null || segment.from < from)) {
    const before = addDays(from, -1);
    left.push(segment.through < before ? segment : { ...segment, through: before });
  }
  if (segment.through > through) {
    const after = addDays(through, 1);
    left.push(segment.from !== null && segment.from > after ? segment : { ...segment, from: after });
  }
  return left;
}
