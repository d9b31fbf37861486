import { addDays } from '../../domain/calendar/day-number.js';
import { completeThrough, coverageOn, type Coverage, type CoverageReading } from '../../domain/coverage/reading.js';
import { kindsOfConsent, kindsOfTakingPart, readTreatyCoverage } from '../../domain/coverage/treaty-kinds-needed.js';
import { coverageWarnings, type CoverageWarning } from '../../domain/coverage/warnings.js';
import type { ActionKind } from '../../domain/treaty/model/kinds/kinds.js';
import type { TreatyState } from '../../domain/treaty/model/state.js';
import type { Treaty } from '../../domain/treaty/model/treaty.js';

/** How far an answer's knowledge reaches, and what to warn of. */
export interface Covered {
  readonly coverage: Coverage;
  readonly warnings: readonly CoverageWarning[];
}

type Registered = Pick<TreatyState, 'coverage'> & { readonly treaty: Treaty | null };

/** Readings by the statements that they are read from: the state of a treaty keeps the list while nothing is stated. */
const readings = new WeakMap<
  TreatyState['coverage'],
  { readonly treaty: Treaty | null; readonly reading: CoverageReading<ActionKind> }
>();

/** The statements about a treaty, read once for as long as nothing else is stated of it. */
export function treatyCoverageOf({ treaty, coverage }: Registered): CoverageReading<ActionKind> {
  if (treaty === null || coverage.length === 0) return new Map();
  const known = readings.get(coverage);
  if (known?.treaty === treaty) return known.reading;
  const reading = readTreatyCoverage(treaty, coverage);
  readings.set(coverage, { treaty, reading });
  return reading;
}

/**
 * How far an answer about a treaty reaches that speaks of days up to `day`. `kinds`: those that it rests on. Default:
 * those of who takes part. `more`: what missing acts mean for it, as a sentence.
 */
export function treatyCovered(
  state: Registered,
  day: string,
  { kinds, more }: { readonly kinds?: readonly ActionKind[]; readonly more?: string | null } = {},
): Covered {
  const reading = treatyCoverageOf(state);
  const needed = kinds ?? (state.treaty === null ? [] : kindsOfTakingPart(state.treaty, reading));
  const coverage = coverageOn(reading, needed, day);
  return { coverage, warnings: coverageWarnings(coverage, day, more ?? null) };
}

/** Whether every act of a kind dated up to a day is stated to be recorded. */
export function knowsKind(state: Registered, kind: ActionKind, day: string): boolean {
  const through = completeThrough(treatyCoverageOf(state), [kind]);
  return through !== null && day <= through;
}

/**
 * The first day of a period from which counts of a treaty are lower bounds. Null where all of it is known, and where
 * nothing is stated.
 */
export function lowerBoundFrom(state: Registered, from: string, to: string): string | null {
  const reading = treatyCoverageOf(state);
  const kinds = state.treaty === null ? [] : kindsOfTakingPart(state.treaty, reading);
  const through = completeThrough(reading, kinds);
  if (through === null) return coverageOn(reading, kinds, to).state === 'partial' ? from : null;
  const after = addDays(through, 1);
  return through >= to ? null : after > from ? after : from;
}

/** The kinds of acts that entry into force of a treaty rests on. */
export function entryKinds(state: Registered): readonly ActionKind[] {
  return state.treaty === null ? [] : kindsOfConsent(state.treaty, treatyCoverageOf(state));
}

/** How far all is recorded that an answer rests on, whatever is recorded in part after it; null: not stated. */
export function knownThroughOf({ completeThrough }: Coverage): string | null {
  return completeThrough;
}
